import { execFileSync } from 'node:child_process'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { isFault } from '@shared/errors'
import { newId } from '@shared/ids'
import { newSource } from '@shared/source'
import { createDesk } from '../../main/desk'
import { createHandlers, type Surroundings } from '../../main/handlers'
import { openPreferences } from '../../main/preferences'
import type { Publisher } from '../../main/publish/publisher'
import { translator } from '../../main/translate'
import { articleOf, bodyOf, fileOf, temporaryFolder, textOf } from '../store/support'
import { rewrite } from '../e2e/support/broken-library'

/** What a person answers in the dialogs: the path of a file, or the button. */
interface Answers {
  path: string | null
  button: number
}

/** The handlers over a real desk; a person's answers stand in for the dialogs. */
async function handled() {
  const root = await temporaryFolder()
  const userData = join(root, 'user')
  const nothing = (): void => undefined
  const desk = createDesk({ userData, samples: resolve('resources/samples'), log: nothing, onLibrary: nothing, onArticle: nothing, onSources: nothing, onVault: nothing, idleMinutes: () => 10 })
  onTestFinished(() => desk.close())
  await desk.open(join(root, 'library'))
  const answers: Answers = { path: null, button: 0 }
  const opened: string[] = []
  const asked: string[] = []
  const shown: string[] = []
  const around: Surroundings = {
    desk,
    preferences: await openPreferences(userData, 'en'),
    dialogs: {
      openText: async () => answers.path,
      chooseFiles: async () => (answers.path === null ? [] : [answers.path]),
      choosePictures: async () => (answers.path === null ? [] : [answers.path]),
      chooseFolder: async () => answers.path,
      saveAs: async () => answers.path,
      ask: async ({ detail }) => {
        asked.push(detail)
        return answers.button
      },
    },
    // Exporting has tests of its own; no handler here reaches it.
    publisher: {} as unknown as Publisher,
    runtime: { version: '0', electron: '0', fallback: false, platform: 'linux' },
    samples: resolve('resources/samples'),
    dictionaries: resolve('resources/dictionaries'),
    spellers: () => null,
    t: translator('en'),
    clipboard: { readText: () => '', readHtml: () => '', writeText: nothing },
    reveal: (path) => void shown.push(path),
    openExternal: async (url) => void opened.push(url),
    onPreferences: nothing,
    isAssisted: () => false,
    onHears: nothing,
    onMenuState: nothing,
    onReadyToQuit: nothing,
    page: { show: async () => undefined, place: nothing, hide: nothing },
  }
  return { root, desk, answers, opened, asked, shown, handlers: createHandlers(around) }
}

const codeOf = async (work: () => unknown): Promise<string> => {
  try {
    await work()
    return 'done'
  } catch (error) {
    return isFault(error) ? error.code : String(error)
  }
}

describe('a link', () => {
  it('is opened after a yes alone, its host shown as it goes over the wire', async () => {
    const { handlers, answers, opened, asked } = await handled()
    answers.button = 1
    expect(await handlers['app.openLink']('https://bаnk.example/x')).toBe(false)
    expect(await handlers['app.openLink']('https://bank.example@evil.example/x')).toBe(false)
    expect([opened, asked.map((detail) => detail.split('\n')[0])]).toEqual([[], ['xn--bnk-6cd.example', 'evil.example']])
    answers.button = 0
    for (const url of ['https://a.example/', 'http://a.example/', 'mailto:a@a.example']) expect(await handlers['app.openLink'](url)).toBe(true)
    expect(opened).toEqual(['https://a.example/', 'http://a.example/', 'mailto:a@a.example'])
  })

  it.each(['file:///etc/passwd', 'javascript:alert(1)', 'JAVASCRIPT:x', ' https://a.example', 'https://%', 'http://', 'smb://a', 'redaksi://app/index.html', 'data:text/html,x', 'a', ''])(
    'of another kind is refused without a question: %j',
    async (url) => {
      const { handlers, opened, asked } = await handled()
      expect([await codeOf(() => handlers['app.openLink'](url)), opened, asked]).toEqual(['badInput', [], []])
    },
  )
})

describe('a file to import', () => {
  it('is read with its name alone; no path goes to the window', async () => {
    const { root, handlers, answers } = await handled()
    answers.path = join(root, 'berita.txt')
    await writeFile(answers.path, 'Judul\n\nIsi.')
    expect(await handlers['import.openFile'](undefined)).toEqual({ isGuessed: false, name: 'berita.txt', text: 'Judul\n\nIsi.', encoding: 'utf-8' })
    answers.path = null
    expect(await handlers['import.openFile'](undefined)).toBeNull()
  })

  it('that is gone, a folder or a pipe is told to be unreadable, and nobody waits for it', async () => {
    const { root, handlers, answers } = await handled()
    await mkdir(join(root, 'folder.txt'))
    execFileSync('mkfifo', [join(root, 'pipe.txt')])
    for (const name of ['gone.txt', 'folder.txt', 'pipe.txt']) {
      answers.path = join(root, name)
      expect([name, await codeOf(() => handlers['import.openFile'](undefined))]).toEqual([name, 'unreadable'])
    }
  })
})

describe('an article', () => {
  it('with a part that this version does not know is handed out for reading, its words in place, its file untouched', async () => {
    const { root, desk, handlers } = await handled()
    const { id } = await desk.library().create(articleOf('Peta', 'Awal.'))
    const file = fileOf(join(root, 'library'), id)
    const unknown = { type: 'map', content: [{ type: 'layer', content: bodyOf('Di dalam.\nDi bawahnya.').content ?? [] }] }
    rewrite(file, (article) => ({ ...article, body: { type: 'doc', content: [...(bodyOf('Awal.').content ?? []), unknown, ...(bodyOf('Akhir.').content ?? [])] } }))
    const before = await readFile(file)
    const { article, readOnly, unknown: what, draft } = await handlers['article.load'](id)
    expect([textOf(article), readOnly, draft]).toEqual(['Awal.\nDi dalam.\nDi bawahnya.\nAkhir.', true, null])
    expect(what).toMatch(/map|layer/)
    expect(await codeOf(() => handlers['article.save']({ id, article, baseSeq: 2 }))).toBe('unknownContent')
    expect(await readFile(file)).toEqual(before)
  })

  it('that is only read is handed out as it is saved, and work that was not saved is still told of', async () => {
    const { root, desk, handlers } = await handled()
    const { id } = await desk.library().create(articleOf('Satu', 'Isi.'))
    await desk.library().saveDraft(id, articleOf('Satu', 'Isi yang belum disimpan.'), 1)
    await desk.open(join(root, 'lain'))
    await desk.open(join(root, 'library'))
    const told = () => desk.state().notices.map(({ kind, articleId }) => [kind, articleId])
    const { article, readOnly, draft } = await handlers['article.read'](id)
    expect([textOf(article), readOnly, draft, told()]).toEqual(['Isi.', true, null, [['draftNewer', id]]])
    const opened = await handlers['article.load'](id)
    expect([opened.draft && textOf(opened.draft.article), told()]).toEqual(['Isi yang belum disimpan.', []])
  })

  it('that is saved elsewhere is a text that any program reads; a place that cannot be written is told', async () => {
    const { root, handlers, answers } = await handled()
    answers.path = join(root, 'di-tempat-lain.txt')
    expect(await handlers['article.saveElsewhere'](articleOf('Judul', 'Satu.\nDua.'))).toBe(true)
    expect(await readFile(answers.path, 'utf8')).toMatch(/^Judul\n\nSatu\.\n\nDua\.\n/)
    answers.path = join(root, 'di-tempat-lain.txt', 'x.txt')
    expect(await codeOf(() => handlers['article.saveElsewhere'](articleOf('Judul', 'Satu.')))).toBe('diskError')
    answers.path = null
    expect(await handlers['article.saveElsewhere'](articleOf('Judul', 'Satu.'))).toBe(false)
  })
})

describe('the library’s folder', () => {
  it('chosen a second time stays open for writing', async () => {
    const { root, desk, handlers, answers } = await handled()
    answers.path = join(root, 'library')
    await handlers['library.choose'](undefined)
    expect(desk.state().readOnly).toBeNull()
    await expect(desk.library().create(articleOf('Masih bisa', 'isi'))).resolves.toMatchObject({ seq: 1 })
  })

  it('that cannot be one leaves the one before open', async () => {
    const { root, desk, handlers, answers } = await handled()
    answers.path = join(root, 'berkas')
    await writeFile(answers.path, 'bukan folder')
    expect(await codeOf(() => handlers['library.choose'](undefined))).toBe('folderUnusable')
    expect(desk.state()).toMatchObject({ name: 'library', readOnly: null })
  })
})

describe('the name of a version', () => {
  it('that holds a protected name is refused, and an earlier one is told where it stands [9.17] [9.18]', async () => {
    const { handlers } = await handled()
    const article = articleOf('Air surut', 'Air sudah surut.')
    const { id } = await handlers['article.create'](article)
    await handlers['version.keep']({ id, article, reason: 'manual', name: 'Sebelum Dewi Ayuningtyas menelepon' })
    await handlers['vault.create']({ passphrase: 'empat kata yang tidak berkaitan' })
    await handlers['source.save']({ ...newSource(newId(), 'person', 'Dewi Ayuningtyas'), confidentiality: 'withholdName', publicLabel: 'seorang saksi' })
    const [early] = await handlers['version.list'](id)
    expect(await handlers['vault.scan']({ texts: {}, versionsOf: id })).toMatchObject([{ field: `versions:${early?.versionId}`, label: 'seorang saksi', isPart: false }])
    await expect(handlers['version.keep']({ id, article, reason: 'manual', name: 'kata DEWI AYUNINGTYAS' })).rejects.toMatchObject({ code: 'protectedWords', detail: { labels: 'seorang saksi' } })
    await handlers['version.keep']({ id, article, reason: 'manual', name: 'kata saksi' })
    expect((await handlers['version.list'](id)).map(({ name }) => name).sort()).toEqual(['Sebelum Dewi Ayuningtyas menelepon', 'kata saksi'])
  })

  it('is given to one that was kept without, changed and taken away again; its words stay [17.11]', async () => {
    const { handlers } = await handled()
    const article = articleOf('Air surut', 'Air sudah surut.')
    const { id } = await handlers['article.create'](article)
    await handlers['version.keep']({ id, article, reason: 'preExport' })
    const [kept] = await handlers['version.list'](id)
    const versionId = kept!.versionId
    for (const name of ['Dibaca ahli hukum', 'Dibaca Bu Yuli', '']) {
      await handlers['version.rename']({ id, versionId, name })
      expect(await handlers['version.list'](id)).toEqual([{ ...kept, name }])
    }
    expect((await handlers['version.load']({ id, versionId })).body).toEqual(article.body)
    expect(await codeOf(() => handlers['version.rename']({ id, versionId: newId(), name: 'Yang tidak ada' }))).toBe('notFound')
  })

  it('that holds a protected name is refused for a version that is kept already [9.17]', async () => {
    const { handlers } = await handled()
    const article = articleOf('Air surut', 'Air sudah surut.')
    const { id } = await handlers['article.create'](article)
    await handlers['version.keep']({ id, article, reason: 'manual' })
    await handlers['vault.create']({ passphrase: 'empat kata yang tidak berkaitan' })
    await handlers['source.save']({ ...newSource(newId(), 'person', 'Dewi Ayuningtyas'), confidentiality: 'withholdName', publicLabel: 'seorang saksi' })
    const [kept] = await handlers['version.list'](id)
    expect(await codeOf(() => handlers['version.rename']({ id, versionId: kept!.versionId, name: 'kata Dewi Ayuningtyas' }))).toBe('protectedWords')
    expect(await handlers['version.list'](id)).toEqual([kept])
  })
})
