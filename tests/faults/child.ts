import { writeSync } from 'node:fs'
import { openLibrary } from '../../main/store'
import { newSource } from '../../shared/source'
import { articleOf, openingText } from './texts'

/**
 * A session on the library in the folders of the command line, run to be killed or to be told that the disk fails.
 * One line on standard output for each thing acknowledged; a thing refused is told with its fault's code.
 */
const [folder = '', userData = ''] = process.argv.slice(2)

const tell = (line: string): void => void writeSync(1, `${line}\n`)

async function step(name: string, work: () => Promise<unknown>): Promise<void> {
  try {
    await work()
    tell(`ok ${name}`)
  } catch (error) {
    tell(`refused ${name} ${error instanceof Error && 'code' in error ? String(error.code) : String(error)}`)
  }
}

async function session(): Promise<void> {
  const library = await openLibrary({ folder, userData })
  const idOf = (headline: string) => library.list().find((line) => line.headline === headline)?.id ?? ''
  const sourceOf = (name: string) => library.sources().find((source) => source.name === name)?.id ?? ''
  const saveA = async (text: string) => library.save(idOf('A'), articleOf('A', text), (await library.load(idOf('A'))).seq)
  tell('opened')
  await step('draft', async () => library.saveDraft(idOf('A'), articleOf('A', `${openingText} draf`), (await library.load(idOf('A'))).seq))
  await step('save', () => saveA(`${openingText} satu`))
  await step('again', () => saveA(`${openingText} dua`))
  await step('create', () => library.create(articleOf('N', openingText)))
  await step('trash', () => library.trash(idOf('B')))
  await step('remove', () => library.remove(idOf('C')))
  await step('source', () => library.saveSource(newSource('01JDCN000000000000000000SN', 'person', 'N')))
  await step('merge', () => library.mergeSources(sourceOf('S'), sourceOf('T')))
  await step('close', () => library.close())
}

session().catch((error: unknown) => tell(`refused open ${error instanceof Error && 'code' in error ? String(error.code) : String(error)}`))
