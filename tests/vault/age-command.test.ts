import { spawnSync } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { newSource, type Source } from '../../shared/source'
import { anyId, desk } from '../store/support'
import { needs } from '../support/tools'
import { newVault, passphrase, vaultOf } from './support'

const age = (...args: readonly string[]): string => {
  const { stdout, stderr, status } = spawnSync('age', [...args], { encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  return stdout
}

const source: Source = { ...newSource(anyId(), 'person', 'Raka Wirayuda'), contact: ['0812-5550-1234'], confidentiality: 'withholdName', publicLabel: 'seorang pejabat' }

test('the age command opens a vault by its recovery key and with that every record, without Redaksi [9.2]', async (context) => {
  needs(context, 'age')
  const { open, folder } = await desk()
  const library = await open()
  const { recoveryKey } = await newVault(library)
  await library.saveSource(source)
  const [recovery, key] = [join(folder, '../recovery.txt'), join(folder, '../key.txt')]
  await writeFile(recovery, `# kunci pemulihan\n${recoveryKey}\n`)
  await writeFile(key, age('-d', '-i', recovery, join(folder, 'vault/recovery.age')))
  const record: unknown = JSON.parse(age('-d', '-i', key, join(folder, 'sources', `${source.id}.age`)))
  expect(record).toMatchObject({ id: source.id, payload: source })
})

test('the age command, given the passphrase on a terminal, opens the vault too, and what it seals to that key Redaksi reads [9.2]', async (context) => {
  needs(context, 'age', 'script')
  const { open, folder } = await desk()
  const library = await open()
  const { vault } = await newVault(library)
  await library.saveSource(source)
  await library.close()
  const key = join(folder, '../key.txt')
  // The command reads a passphrase from nothing but a terminal; `script` is one.
  const typed = spawnSync('script', ['-qec', `age -d -o ${key} ${join(folder, 'vault/identity.age')}`, '/dev/null'], { input: `${passphrase}\n`, encoding: 'utf8', timeout: 120_000 })
  expect([typed.status, vault.state().status]).toEqual([0, 'unlocked'])
  const sealed = join(folder, 'sources', `${source.id}.age`)
  const plain = join(folder, '../record.json')
  await writeFile(plain, age('-d', '-i', key, sealed))
  age('-e', '-i', key, '-o', sealed, plain)
  const again = await open()
  await (await vaultOf(again)).vault.unlock(passphrase)
  expect([again.vault.reveal(source.id), again.notices()]).toEqual([source, []])
})
