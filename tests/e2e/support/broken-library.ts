import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { newArticle, type Article, type NodeJson } from '@shared/article'
import { openLibrary, pack, unpack } from '../../../main/store'
import { seal } from '../../../main/store/envelope'

/** A library with its person's folder, made before the program starts. */
export interface Made {
  readonly root: string
  readonly userData: string
  readonly library: string
  /** The file of the article with that headline. */
  fileOf(headline: string): string
  remove(): void
}

/** A body of one paragraph. */
export const bodyOf = (text: string): NodeJson => ({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] })

/** All text of a body, without its structure. */
export const textOf = (node: NodeJson): string => node.text ?? (node.content ?? []).map(textOf).join('')

/** Makes a library that holds one article of one paragraph for each headline, saved twice so that copies lie beside it. */
export async function makeLibrary(articles: Readonly<Record<string, string>>): Promise<Made> {
  const root = mkdtempSync(join(tmpdir(), 'redaksi-made-'))
  const userData = join(root, 'user')
  const library = join(root, 'library')
  const ids = new Map<string, string>()
  const open = await openLibrary({ folder: library, userData })
  for (const [headline, text] of Object.entries(articles)) {
    const article: Article = { ...newArticle('en', '2026-11-23T09:00:00+07:00'), headline, body: bodyOf(text) }
    const { id, seq } = await open.create(article)
    await open.keepVersion(id, article, 'manual')
    await open.save(id, article, seq)
    ids.set(headline, id)
  }
  await open.close()
  return {
    root,
    userData,
    library,
    fileOf: (headline) => {
      const id = ids.get(headline) ?? ''
      return join(library, 'articles', id.slice(-2), id, 'article.json')
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  }
}

/** Changes an article's file as another program would: sound, one state higher. */
export function rewrite(file: string, change: (article: Article) => unknown, savedAt?: string): void {
  const { sha256: _sum, payload, ...head } = unpack(readFileSync(file))
  writeFileSync(file, pack(seal({ ...head, seq: head.seq + 1, parentSeq: head.seq, savedAt: savedAt ?? head.savedAt }, change(payload as Article))))
}
