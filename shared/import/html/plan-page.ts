import type { NodeJson } from '../../article'
import { Fault } from '../../errors'
import { holdsLetter } from '../mail/parts'
import { asLetter, withBoldHeadline } from '../mail/rest'
import type { BlockFacts, ImportPlan, PlannedBlock } from '../text'
import { mostBlocks, planImport } from '../text/plan-import'
import { asPicked, headLines, passedOn, signedLines } from './copied'
import { pageHtml, withDrawnStory, withToldStory } from './drawn-story'
import { judgeAll } from './judge'
import { largeLines } from './large-lines'
import { withoutLostLinks } from './lost-links'
import { type PageMeta, readMeta } from './meta'
import { fieldsOf, languageOf, sourcesOf, warningsOf } from './page-fields'
import { layOut } from './page-layout'
import { markedTime, missingPictures, once, zonedTime } from './page-left'
import type { PageFiles } from './page-pictures'
import { leftOutReasons, planFragment, withCaptions } from './plan-fragment'
import { printedText } from './printed-text'
import { isCopied, isLetterHtml, isPrintCopy } from './programs'
import { readHtml } from './read-html'
import type { LeftOut } from './reading'
import { withLevels } from './settled-document'
import { bodyOf } from './tree'
import { verdict, type Verdict } from './verdicts'
import { weighBlock } from './weigh'

export interface PageOptions {
  /** Where the page came from, for the import record and for messages: a file's name, or what the clipboard is called. */
  readonly origin: string
  /** ISO 8601 with offset. */
  readonly now: string
  /** BCP 47; read from the page when absent. */
  readonly language?: string
  /** What lies beside the page, by the addresses that it has for them: its pictures are taken from there. */
  readonly files?: PageFiles
  /** The address of the page, where the HTML does not tell it. */
  readonly base?: string
  /** A person picked it out of a page: all of it is wanted but what the page calls furniture. */
  readonly isPicked?: boolean
}

/** Blocks of a copied stretch without headline and headings, with the bold line that it opens with for its headline. */
function withCopiedHeadline(blocks: readonly PlannedBlock[]): readonly PlannedBlock[] {
  if (blocks.some(({ role }) => role === 'headline' || role === 'heading')) return blocks
  const opened = blocks.map((block, at): PlannedBlock => (at === 0 && block.reason === 'outside-story' ? { ...block, role: 'body' } : block))
  const first = opened.findIndex(({ role }) => role === 'body' || role === 'dateline')
  const named = withBoldHeadline(opened)
  return named[first]?.role === 'headline' ? named : blocks
}

/** What HTML from the clipboard, or from a word processor, holds. Throws as `planPage` does. */
export const planClipboard = (html: string, options: PageOptions): ImportPlan =>
  planFragment(readHtml(html, { file: options.origin, keepsImages: true, files: options.files ?? new Map(), ...(options.base ? { base: options.base } : {}) }), options)

/** The address that relative ones are read against, where it is that of a page and not of a folder. */
const pageAddress = (base: string): string => (/^https?:\/\/[^/?#]+\/(?:[^?#]*\/)?[^/?#]+$/.test(base) ? base : '')

/** What each block of a page is, as `planImport` has it for a text: the same assistant shows it. Pure. Throws `tooLarge` and `emptyFile`. */
export function planPage(html: string, options: PageOptions): ImportPlan {
  const { origin, now } = options
  const shown = withDrawnStory(html, readHtml(html, pageHtml(options)), options)
  const body = bodyOf(shown.document)
  const told = readMeta(shown.document, shown.base)
  const read = body && !shown.isOffice ? withToldStory(shown, body, told) : shown
  if (!body || (read.blocks.length === 0 && read.leftOut.length === 0)) throw new Fault('emptyFile', `${origin} holds no text that a reader could see.`, { file: origin })
  if (read.blocks.length > mostBlocks) throw new Fault('tooLarge', `${origin} has ${read.blocks.length} paragraphs (the limit is ${mostBlocks}). Split it and import the parts.`, { file: origin, size: `${read.blocks.length} ¶`, limit: `${mostBlocks} ¶` })
  const printed = printedText(read)
  if (printed !== null) return planImport(printed, options)
  if (isLetterHtml(html) || (read.isOffice && holdsLetter(read.blocks.map((block) => weighBlock(block).text)))) return asLetter(planFragment({ ...read, blocks: passedOn(read.blocks) }, options), { signed: signedLines(read.blocks), heads: headLines(read.blocks) })
  if (read.isOffice || isPrintCopy(html)) return planFragment(read, options)
  const addressed: PageMeta = told.canonicalUrl === '' ? { ...told, canonicalUrl: read.saved || (options.base ?? '') || pageAddress(read.base) } : told
  const meta: PageMeta = { ...addressed, titles: [...addressed.titles, ...largeLines(body, addressed)] }
  const labels: LeftOut[] = []
  const page = layOut(read, body, meta, isCopied(html), (text) => labels.push({ kind: 'label', text }))
  const judgedAll = judgeAll(page)
  const verdicts = isCopied(html) || options.isPicked === true ? asPicked(page.blocks, judgedAll) : judgedAll
  let place = 0
  const planned = (text: string, found: Verdict, node: NodeJson | null, index: number): PlannedBlock => {
    const start = place
    place += text.length + 2
    const said: BlockFacts | undefined = found.said
    return { index, text, role: found.role, reason: found.reason, confidence: found.confidence, ...(found.opening === undefined ? {} : { opening: found.opening }), start, end: start + text.length, ...(node ? { node } : {}), ...(said ? { said } : {}) }
  }
  const judged = page.blocks.map((block, at) => planned(block.text, verdicts[at]!, withoutLostLinks(block.node).toJSON() as NodeJson, at))
  const left = once([...read.leftOut, ...missingPictures(page.blocks, verdicts, read), ...labels]).filter(({ text, kind, element }) => text.trim() !== '' && ((kind !== 'link' && kind !== 'embed') || (element !== undefined && page.inStory.has(element) && page.furniture({ element }) === null))).map(({ kind, text }, at) => planned(text, verdict('residue', leftOutReasons[kind], 0.9), null, judged.length + at))
  const blocks = [...(isCopied(html) ? withLevels(withCopiedHeadline(judged)) : judged), ...left]
  const dated = meta.publishedAt === null ? { ...meta, publishedAt: markedTime(page.blocks, verdicts) ?? zonedTime(meta.localTime, page.blocks, verdicts) } : meta
  const fields = fieldsOf(dated, blocks)
  const text = blocks.filter(({ role }) => role === 'body' || role === 'dateline').map((block) => block.text).join('\n')
  return withCaptions({ blocks, language: options.language ?? languageOf(text, meta.language), origin, now, warnings: warningsOf(blocks, fields), fields, sources: sourcesOf(meta), ...(read.pictures.length > 0 ? { pictures: read.pictures } : {}) }, read)
}
