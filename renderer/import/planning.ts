import type { Article } from '@shared/article'
import { isPage } from '@shared/import/decode'
import { articleFromMarkdown } from '@shared/import/from-markdown'
import { planPage } from '@shared/import/html'
import { planImport, type ImportPlan } from '@shared/import/text'
import type { OpenedFile } from '@shared/ipc'
import type { IsoTime } from '@shared/time'

/** What an opened file was read as. A Markdown file says its own structure; any other text is planned block by block. */
export type Reading =
  | { readonly kind: 'plan'; readonly plan: ImportPlan }
  | { readonly kind: 'markdown'; readonly article: Article; readonly warnings: readonly string[]; readonly isGuessed?: true }

export interface ReadingRequest {
  readonly file: OpenedFile
  readonly now: IsoTime
}

/** Above this many characters a text is read beside the window's main thread, so that the window answers meanwhile. */
const longText = 200_000

/** Reading HTML, a Word file or an e-mail never holds the window's main thread, however short it looks. */
export const isBeside = ({ name, text, html, bytes }: OpenedFile): boolean => bytes !== undefined || html !== undefined || isPage(name) || text.length > longText

const isMarkdown = (name: string): boolean => /\.(md|markdown)$/i.test(name)

const letters = (text: string): number => text.replace(/[^\p{L}\p{N}]/gu, '').length

/** What was copied, with its formatting; as plain text where the HTML holds much less than the text, as some programs have it. */
function planCopied({ name, text }: OpenedFile, html: string, now: IsoTime): ImportPlan {
  const options = { origin: name, now }
  const plan = planPage(html, { ...options, isPicked: true })
  const shown = plan.blocks.reduce((sum, block) => sum + letters(block.text), 0)
  return shown >= letters(text) * 0.6 ? plan : planImport(text, options)
}

/** Reads `file`, a text, as it was opened at `now`. Pure; linear in the length of the text. Files whose text is packed are the worker's. */
export function readFile(request: ReadingRequest): Reading {
  const reading = readText(request)
  return request.file.isGuessed === true ? asGuessed(reading) : reading
}

const asGuessed = (reading: Reading): Reading =>
  reading.kind === 'plan' ? { ...reading, plan: { ...reading.plan, warnings: [...reading.plan.warnings, 'guessed-letters'] } } : { ...reading, isGuessed: true }

function readText({ file, now }: ReadingRequest): Reading {
  if (file.html !== undefined) return { kind: 'plan', plan: planCopied(file, file.html, now) }
  if (isPage(file.name)) return { kind: 'plan', plan: planPage(file.text, { origin: file.name, now, files: new Map((file.beside ?? []).map(({ name, bytes }) => [name, bytes])) }) }
  if (!isMarkdown(file.name)) return { kind: 'plan', plan: planImport(file.text, { origin: file.name, now }) }
  const { article, warnings } = articleFromMarkdown(file.text, { origin: file.name, now })
  return { kind: 'markdown', article, warnings }
}
