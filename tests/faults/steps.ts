import type { Library } from '../../main/store'
import { Vault } from '../../main/vault/vault'
import { newSource } from '../../shared/source'
import { articleOf, openingText } from './texts'

/** Tells a line about a step: `ok <step>` when it was acknowledged, `refused <step> <code>` when it was not. */
type Tell = (line: string) => void

async function step(tell: Tell, name: string, work: () => Promise<unknown>): Promise<void> {
  try {
    await work()
    tell(`ok ${name}`)
  } catch (error) {
    tell(`refused ${name} ${error instanceof Error && 'code' in error ? String(error.code) : String(error)}`)
  }
}

export const passphrase = 'empat kata yang tidak berkaitan'

/** scrypt with so little work takes a millisecond. */
export const vaultOf = (library: Library): Promise<Vault> => Vault.of(library.vault, { onChange: () => undefined, idleMinutes: () => 10, work: 4 })

/** One of everything that a session does to a library; it starts from the library of `prepare`. */
export async function runSteps(library: Library, tell: Tell): Promise<void> {
  const idOf = (headline: string) => library.list().find((line) => line.headline === headline)?.id ?? ''
  const sourceOf = (name: string) => library.sources().find((source) => source.name === name)?.id ?? ''
  const hashIn = (name: string) => library.sources().find((source) => source.name === name)?.evidence[0]?.sha256 ?? ''
  const seqOf = async (headline: string) => (await library.load(idOf(headline))).seq
  const saveA = async (text: string) => library.save(idOf('A'), articleOf('A', text), await seqOf('A'))
  tell('opened')
  await step(tell, 'draft', async () => library.saveDraft(idOf('A'), articleOf('A', `${openingText} draf`), await seqOf('A')))
  await step(tell, 'save', () => saveA(`${openingText} satu`))
  await step(tell, 'again', () => saveA(`${openingText} dua`))
  await step(tell, 'create', () => library.create(articleOf('N', openingText)))
  await step(tell, 'trash', () => library.trash(idOf('B')))
  await step(tell, 'remove', () => library.remove(idOf('C')))
  await step(tell, 'source', () => library.saveSource(newSource('01JDCN000000000000000000SN', 'person', 'N')))
  await step(tell, 'merge', () => library.mergeSources(sourceOf('S'), sourceOf('T')))
  await step(tell, 'attach', () => library.evidence.attach(sourceOf('T'), 'catatan.txt', Buffer.from(openingText)))
  await step(tell, 'note', async () => library.evidence.note({ sourceId: sourceOf('T'), sha256: hashIn('T') }, 'asli'))
  await step(tell, 'detach', async () => library.evidence.remove({ sourceId: sourceOf('T'), sha256: hashIn('T') }))
  await step(tell, 'unlock', async () => (await vaultOf(library)).unlock(passphrase))
  await step(tell, 'withhold', () => library.saveSource({ ...newSource('01JDCN000000000000000000SW', 'person', 'W'), confidentiality: 'withholdName' }))
  await step(tell, 'hide', () => library.saveSource({ ...library.sources().find(({ name }) => name === 'T')!, confidentiality: 'withholdName' }))
  await step(tell, 'close', () => library.close())
}
