import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { newArticle, type Article, type NodeJson } from '../../shared/article'
import { newId } from '../../shared/ids'
import { openLibrary, type Library, type OpenOptions } from '../../main/store'

export const morning = Date.parse('2026-11-23T09:00:00+07:00')

/** A body of paragraphs, one a line. */
export const bodyOf = (text: string): NodeJson => ({
  type: 'doc',
  content: text.split('\n').map((line) => (line ? { type: 'paragraph', content: [{ type: 'text', text: line }] } : { type: 'paragraph' })),
})

/** An article with a headline and paragraphs. */
export const articleOf = (headline: string, text: string): Article => ({
  ...newArticle('id', '2026-11-23T09:00:00+07:00'),
  headline,
  body: bodyOf(text),
})

export const textOf = (article: Article): string =>
  (article.body.content ?? []).map((block) => (block.content ?? []).map((node) => node.text ?? '').join('')).join('\n')

/** A folder that is gone after the test. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'redaksi-store-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** A place for one library, and the opening of it as often as a test likes; what is open is closed after the test. */
export async function desk(): Promise<{
  readonly folder: string
  readonly userData: string
  readonly open: (options?: Partial<OpenOptions>) => Promise<Library>
}> {
  const root = await temporaryFolder()
  const folder = join(root, 'library')
  const userData = join(root, 'user')
  return {
    folder,
    userData,
    open: async (options = {}) => {
      const library = await openLibrary({ folder, userData, ...options })
      onTestFinished(() => library.close())
      return library
    },
  }
}

/** Where an article's own file stands. */
export const fileOf = (folder: string, id: string): string => join(folder, 'articles', id.slice(-2), id, 'article.json')

/** Every file below a folder, relative and sorted. */
export async function filesIn(folder: string): Promise<readonly string[]> {
  const found = await readdir(folder, { withFileTypes: true }).catch(() => [])
  const deep = await Promise.all(
    found.map(async (entry) => (entry.isDirectory() ? (await filesIn(join(folder, entry.name))).map((name) => join(entry.name, name)) : [entry.name])),
  )
  return deep.flat().sort()
}

export const readJson = async (path: string): Promise<unknown> => JSON.parse(await readFile(path, 'utf8'))

export const anyId = (): string => newId(morning)
