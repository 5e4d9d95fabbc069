import { newArticle, type Article, type NodeJson } from '../article'
import { bodyText, readBody, withoutLeadingDash } from '../document'
import { readMarkdown } from './markdown'
import { detectLanguage } from './text/detect-language'

export interface MarkdownOptions {
  /** Where the text came from, for the import record. */
  readonly origin: string
  /** ISO 8601 with offset. */
  readonly now: string
  /** BCP 47, for a file that does not say; guessed from the words when absent. */
  readonly language?: string
}

/** What a Markdown file makes: it says its own structure, so nothing is removed or moved. */
export interface MarkdownArticle {
  readonly article: Article
  readonly removed: readonly []
  readonly moved: readonly []
  /** Plain English sentences: what was changed, or left out, and where. */
  readonly warnings: readonly string[]
}

/** The article that a Markdown file tells, with an import record that says where it came from. Throws the fault `tooLarge`. */
export function articleFromMarkdown(text: string, { origin, now, language }: MarkdownOptions): MarkdownArticle {
  const { fields, body: read, warnings } = readMarkdown(text)
  const doc = withoutLeadingDash(readBody(read))
  const told = language ?? detectLanguage(bodyText(doc))
  const body = doc.toJSON() as NodeJson
  const article: Article = { ...newArticle(told, now), ...fields, body, importRecord: { origin, retrievedAt: now, removedBlocks: [], movedBlocks: [] } }
  return { article, removed: [], moved: [], warnings }
}
