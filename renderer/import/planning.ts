import type { Article } from '@shared/article'
import { articleFromMarkdown } from '@shared/import/from-markdown'
import { planImport, type ImportPlan } from '@shared/import/text'
import type { OpenedFile } from '@shared/ipc'
import type { IsoTime } from '@shared/time'

/** What an opened file was read as. A Markdown file says its own structure; any other text is planned block by block. */
export type Reading =
  | { readonly kind: 'plan'; readonly plan: ImportPlan }
  | { readonly kind: 'markdown'; readonly article: Article; readonly warnings: readonly string[] }

export interface ReadingRequest {
  readonly file: OpenedFile
  readonly now: IsoTime
}

const isMarkdown = (name: string): boolean => /\.(md|markdown)$/i.test(name)

/** Reads `file` as it was opened at `now`. Pure; linear in the length of the text. */
export function readFile({ file, now }: ReadingRequest): Reading {
  if (!isMarkdown(file.name)) return { kind: 'plan', plan: planImport(file.text, { origin: file.name, now }) }
  const { article, warnings } = articleFromMarkdown(file.text, { origin: file.name, now })
  return { kind: 'markdown', article, warnings }
}

/** Above this many characters a text is read beside the window's main thread, so that the window answers meanwhile. */
export const longText = 200_000
