import { mkdir, readFile, readdir, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { ipc } from '@shared/ipc'
import { newSource } from '@shared/source'
import type { VaultState } from '@shared/vault'
import { createDesk } from '../../main/desk'
import { openPreferences } from '../../main/preferences'
import { createVaultHandlers } from '../../main/vault/handlers'
import { translator } from '../../main/translate'
import { anyId, articleOf, temporaryFolder } from '../store/support'

const passphrase = 'empat kata yang tidak berkaitan'

/** The vault's handlers over a real desk; `answers.path` is where a person saves a file. */
async function handled() {
  const root = await temporaryFolder()
  const userData = join(root, 'user')
  const preferences = await openPreferences(userData, 'en')
  const told: VaultState[] = []
  const nothing = (): void => undefined
  const desk = createDesk({
    userData, samples: resolve('resources/samples'), log: nothing, onLibrary: nothing, onArticle: nothing, onSources: nothing,
    onVault: (state) => void told.push(state), idleMinutes: () => preferences.get().vaultIdleMinutes,
  })
  onTestFinished(() => desk.close())
  await desk.open(join(root, 'library'))
  const answers: { path: string | null } = { path: null }
  const handlers = createVaultHandlers({
    library: desk.library, vault: desk.vault, spellers: () => null, dialogs: { saveAs: async () => answers.path }, setIdle: (vaultIdleMinutes) => preferences.set({ vaultIdleMinutes }), t: translator('en'),
  })
  return { root, userData, desk, told, answers, handlers }
}

describe('the recovery key', () => {
  it('is saved for its owner alone, with how to use it, and reads back whole [9.2]', async () => {
    const { root, answers, handlers } = await handled()
    const { recoveryKey } = await handlers['vault.create']({ passphrase })
    expect(await handlers['vault.saveRecoveryKey']({ recoveryKey })).toBe(false)
    answers.path = join(root, 'kunci.txt')
    expect(await handlers['vault.saveRecoveryKey']({ recoveryKey })).toBe(true)
    const text = await readFile(answers.path, 'utf8')
    expect([((await stat(answers.path)).mode & 0o777).toString(8), text.split('\n').filter((line) => !line.startsWith('#')), text.includes('age -d -i')]).toEqual(['600', [recoveryKey, ''], true])
    await handlers['vault.lock'](undefined)
    expect(await handlers['vault.unlock']({ secret: recoveryKey })).toMatchObject({ status: 'unlocked' })
  })

  it('is not kept in the library that it opens', async () => {
    const { root, answers, handlers } = await handled()
    const { recoveryKey } = await handlers['vault.create']({ passphrase })
    await mkdir(join(root, 'library/kunci'))
    answers.path = join(root, 'library/kunci/kunci.txt')
    await expect(handlers['vault.saveRecoveryKey']({ recoveryKey })).rejects.toMatchObject({ code: 'folderUnusable', detail: { folder: 'library' } })
    await expect(handlers['vault.saveRecoveryKey']({ recoveryKey: 'x' })).rejects.toMatchObject({ code: 'badInput' })
    expect(await readdir(join(root, 'library/kunci'))).toEqual([])
  })
})

describe('the vault of the open library', () => {
  it('tells the window each time it changes, and is another one in another library', async () => {
    const { root, desk, told, handlers } = await handled()
    const state = { lockedBy: null, withheldCount: 0, idleMinutes: 10 }
    await handlers['vault.create']({ passphrase })
    await desk.library().saveSource({ ...newSource(anyId(), 'person', 'Raka'), confidentiality: 'withholdName' })
    await handlers['vault.setIdle'](30)
    desk.lockVault('suspend')
    const last = { status: 'locked', lockedBy: 'suspend', withheldCount: 1, idleMinutes: 30 }
    const distinct = told.map((each) => JSON.stringify(each)).filter((each, place, all) => each !== all[place - 1])
    expect(distinct.map((each) => JSON.parse(each) as unknown)).toEqual([{ ...state, status: 'none' }, { ...state, status: 'unlocked' }, { ...state, status: 'unlocked', withheldCount: 1 }, { ...state, status: 'unlocked', withheldCount: 1, idleMinutes: 30 }, last])
    await desk.open(join(root, 'lain'))
    expect(handlers['vault.state'](undefined)).toEqual({ status: 'none', lockedBy: null, withheldCount: 0, idleMinutes: 30 })
    expect(await handlers['vault.scan']({ texts: { body: 'Raka' } })).toEqual([])
    await desk.open(join(root, 'library'))
    expect(handlers['vault.state'](undefined)).toEqual({ ...last, lockedBy: 'start' })
    await expect(handlers['vault.scan']({ texts: {} })).rejects.toMatchObject({ code: 'vaultLocked' })
  })

  it('is locked for good when another library takes its place [9.5]', async () => {
    const { root, desk, handlers } = await handled()
    await handlers['vault.create']({ passphrase })
    const before = desk.library()
    await before.saveSource({ ...newSource(anyId(), 'person', 'Raka'), confidentiality: 'withholdName' })
    const vault = desk.vault()
    await desk.open(join(root, 'lain'))
    expect([vault.state().status, before.protectedSources(), before.vault.isLocked]).toEqual(['locked', [], true])
  })

  it('takes idle minutes within bounds alone, and keeps them over a start', async () => {
    const { userData, handlers } = await handled()
    for (const minutes of [0, 241, 1.5, '10']) expect(ipc['vault.setIdle'].input.safeParse(minutes).success).toBe(false)
    await handlers['vault.setIdle'](45)
    expect((await openPreferences(userData, 'en')).get().vaultIdleMinutes).toBe(45)
  })
})

describe('a name that became withheld and stands in words that nobody edits [9.20]', () => {
  const named = async () => {
    const made = await handled()
    await made.handlers['vault.create']({ passphrase })
    const library = made.desk.library()
    const article = articleOf('Gudang', 'Isi.')
    const record = { id: anyId(), format: 'html', path: 'gudang.html', sha256: 'a'.repeat(64), at: article.updatedAt, gateReport: [], overrides: [{ rule: 'placeholder', severity: 'blocks', reason: 'Raka Wirya setuju; Wirya, Raka sudah ditelepon.', by: 'Rini' }], leftOut: 0 }
    const { id } = await library.create(article)
    await library.addRecords(id, [record])
    await library.keepVersion(id, article, 'manual', 'Sebelum Raka Wirya menelepon')
    const [version] = await library.versions(id)
    await library.saveSource({ ...newSource(anyId(), 'person', 'Raka Wirya'), confidentiality: 'withholdName', publicLabel: 'seorang mandor' })
    return { ...made, library, id, record, versionId: version!.versionId }
  }

  it('gives its place to the public label, and nothing else of the record or the version changes', async () => {
    const { handlers, library, id, record, versionId } = await named()
    const before = await library.loadVersion(id, versionId)
    await handlers['vault.useLabel']({ id, place: `publicationRecords:${record.id}` })
    await handlers['vault.useLabel']({ id, place: `versions:${versionId}` })
    const { article } = await library.load(id)
    expect(article.publicationRecords).toEqual({ [record.id]: { ...record, overrides: [{ ...record.overrides[0], reason: 'seorang mandor setuju; seorang mandor sudah ditelepon.' }] } })
    expect((await library.versions(id)).map(({ name }) => name)).toEqual(['Sebelum seorang mandor menelepon'])
    expect(await library.loadVersion(id, versionId)).toEqual(before)
    expect(await handlers['vault.scan']({ texts: {}, versionsOf: id })).toEqual([])
  })

  it('does not come back with what the window saves as it had it before', async () => {
    const { handlers, library, id, record } = await named()
    const { article: before, seq } = await library.load(id)
    await handlers['vault.useLabel']({ id, place: `publicationRecords:${record.id}` })
    await library.save(id, { ...before, headline: 'Gudang lama' }, seq)
    const { article } = await library.load(id)
    expect([article.headline, article.publicationRecords[record.id]!.overrides.map(({ reason }) => reason)]).toEqual(['Gudang lama', ['seorang mandor setuju; seorang mandor sudah ditelepon.']])
  })

  it('stays while the vault is locked, and where there is no such record', async () => {
    const { handlers, library, id, versionId } = await named()
    await expect(handlers['vault.useLabel']({ id, place: `versions:${anyId()}` })).rejects.toMatchObject({ code: 'notFound' })
    await expect(handlers['vault.useLabel']({ id, place: 'edNote' })).rejects.toMatchObject({ code: 'badInput' })
    await handlers['vault.lock'](undefined)
    await expect(handlers['vault.useLabel']({ id, place: `versions:${versionId}` })).rejects.toMatchObject({ code: 'vaultLocked' })
    expect((await library.versions(id)).map(({ name }) => name)).toEqual(['Sebelum Raka Wirya menelepon'])
  })
})
