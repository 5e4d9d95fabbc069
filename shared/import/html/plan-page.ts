import type { NodeJson } from '../../article'
import { Fault } from '../../errors'
import type { BlockFacts, ImportPlan, PlannedBlock, Reason } from '../text'
import { readByline } from '../text/bylines'
import { isDateLine } from '../text/dates'
import { furnitureReason } from '../text/furniture'
import { readCredit } from '../text/labels'
import { mostBlocks, planImport } from '../text/plan-import'
import { isProse } from '../text/prose'
import { wordsOf } from '../text/words'
import { hostOf } from './addresses'
import { authorNotes, boxedWithRelated, deckAmong, isNameBesideDay, isSummary, linkedCards, headPicture, listsWithin } from './around-story'
import { pageHtml, withDrawnStory, withToldStory } from './drawn-story'
import { findStory } from './find-story'
import { furnitureUpTo, weigh, weighBlock, type WeighedBlock } from './weigh'
import { findHeadline, likeness, topHeading } from './headline'
import { largeLines } from './large-lines'
import { linksAway, linksHome } from './home-links'
import { joined, withKnownCredit } from './joins'
import { withoutLostLinks } from './lost-links'
import { markedNames } from './marked-names'
import { readMeta, type PageMeta } from './meta'
import { asPicked, passedOn, signedLines } from './copied'
import { answersLetter } from '../mail/parts'
import { asLetter, withBoldHeadline } from '../mail/rest'
import { isCopied, isLetterHtml, isPrintCopy } from './programs'
import { datelineOf, isToldPlace, markedDateline } from './page-datelines'
import { fieldsOf, languageOf, sourcesOf, warningsOf } from './page-fields'
import { creditsOf } from './bylines'
import { markedTime, missingPictures, once, zonedTime } from './page-left'
import type { PageFiles } from './page-pictures'
import { printedText } from './printed-text'
import { readHtml, type HtmlRead } from './read-html'
import type { HtmlElement } from './parse'
import type { LeftOut } from './reading'
import { leftOutReasons, planFragment, withCaptions } from './plan-fragment'
import { aboveHeadline, belowHeadline, belowStory, isRelatedBlock, sendsOn, withinStory } from './roles'
import { withLateDate, withOneDate, withoutRules, withoutSecondDate } from './settled'
import { withLevels } from './settled-document'
import { isSiteName } from './site-names'
import { withBoldHeads, withSubheads } from './subheads'
import { arePoints, withSignOff, withTitleLines, withTypedLines, withTypedLists } from './typed-lines'
import { verdict, type Verdict } from './verdicts'
import { around, bodyOf, elementsUnder } from './tree'

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

interface Page {
  readonly blocks: readonly WeighedBlock[]
  readonly meta: PageMeta
  readonly body: HtmlElement
  readonly story: HtmlElement
  /** The innermost element with the headline and the story. */
  readonly frame: HtmlElement
  readonly inStory: Part
  readonly inFrame: Part
  readonly headline: number
  /** Places of the first and the last paragraph of the story. */
  readonly first: number
  readonly last: number
  /** Place of the first paragraph of the story, which may follow its points in short. */
  readonly opens: number
  /** Place of the standfirst where it reads like a paragraph of the story; -1 for none. */
  readonly deck: number
  /** Places of what tells of the authors behind the story. */
  readonly notes: ReadonlySet<number>
  /** Places of lists that lead to other parts of the page, and of the lines above them. */
  readonly within: ReadonlySet<number>
  readonly furniture: (block: Pick<WeighedBlock, 'element'>) => Reason | null
}

type Part = ReadonlySet<HtmlElement>

const partOf = (outer: HtmlElement): Part => new Set([outer, ...elementsUnder(outer)])

function common(one: HtmlElement, two: HtmlElement): HtmlElement {
  const outer = new Set(around(two))
  for (const element of around(one)) if (outer.has(element)) return element
  return one
}

const isStoryText = (block: WeighedBlock): boolean => furnitureReason(block.text.replace(/\s*\n\s*/g, ' ')) === null && creditsOf(block.text, 0) === null && /^(?:paragraph|blockquote|orderedList|bulletList|table)$/.test(block.node.type.name) && isProse(block.text.replace(/\n/g, ' ')) && block.linked < 0.75

/** The place of a headline; -1 where no text of a story follows it. */
const aboveStory = (headline: number, blocks: readonly WeighedBlock[]): number => (blocks.some((block, at) => at > headline && isStoryText(block)) || !blocks.some(isStoryText) ? headline : -1)

function layOut(read: HtmlRead, body: HtmlElement, meta: PageMeta, isPiece: boolean, drop: (label: string) => void): Page {
  const blocks = withSubheads(withBoldHeads(withTypedLists(joined(read.blocks.flatMap((block) => withTitleLines(block, meta.titles)).flatMap(withTypedLines).flatMap(withSignOff), drop), arePoints))).map((block) => weighBlock(withKnownCredit(block, [...meta.sites, ...meta.authors.map(({ name }) => name)])))
  const found = findHeadline(blocks, meta.titles, meta.sites)
  const headline = aboveStory(found < 0 && isPiece ? topHeading(blocks) : found, blocks)
  const story = findStory(blocks, body, { told: meta.body, headline })
  const weights = weigh(blocks, body)
  const total = weights.get(story) ?? 0
  const frame = headline < 0 ? story : common(blocks[headline]!.element, story)
  const [inStory, inFrame] = [partOf(story), partOf(frame)]
  const outer = new Set(around(story))
  const [withinStory, withinFrame, elsewhere] = [story, frame, body].map((stop) => furnitureUpTo(stop, weights, total, stop === story ? null : outer))
  const furniture = ({ element }: Pick<WeighedBlock, 'element'>): Reason | null => (inStory.has(element) ? withinStory : inFrame.has(element) ? withinFrame : elsewhere)!(element)
  const presents = (at: number): boolean => /^(?:is|was|covers|writes|reports|adalah|meliput|menulis)\s/.test(blocks[at]!.text) && meta.authors.some(({ name }) => blocks[at - 1]?.text.trim().toLowerCase() === name.toLowerCase())
  const texts = blocks.flatMap((block, at) => (at > headline && inStory.has(block.element) && !presents(at) && isStoryText(block) && furniture(block) === null ? [at] : []))
  const notes = new Set([...authorNotes(blocks, texts, meta.authors), ...blocks.flatMap((_block, at) => (presents(at) ? [at] : []))])
  const deck = deckAmong(blocks, texts, headline, frame, meta)
  const opening = texts.filter((at) => at !== headline && at !== deck && !notes.has(at))
  return { blocks, meta, body, story, frame, inStory, inFrame, headline, deck, notes, within: listsWithin(blocks), first: opening[0] ?? blocks.length, opens: opening.find((at) => blocks[at]!.node.type.name === 'paragraph' && !isNote(blocks[at]!.text)) ?? -1, last: opening.at(-1) ?? -1, furniture }
}

/** What a desk says of a story above its first words. */
const isNote = (text: string): boolean => /^\W{0,3}(?:editor['’]s notes?|editors?['’] notes?|correction|clarification|update|catatan (?:redaksi|editor)|koreksi|ralat|redaksi|peringatan)\s*:/i.test(text)

/** The last line of a story may be shorter than prose is: what stands in its element counts, unless it is furniture. */
function judgeStory(page: Page, at: number): Verdict {
  const block = page.blocks[at]!
  const reason = page.furniture(block)
  const crew = reason === 'author-note' && at > page.first ? creditsOf(block.text, at) : null
  if (crew) return verdict('byline', 'byline-label', 0.85, crew)
  if (reason) return verdict('residue', reason, 0.85)
  if (page.notes.has(at)) return verdict('residue', 'author-note', 0.75)
  const alone = block.node.type.name === 'paragraph' ? page.meta.authors.find(({ name }) => name.toLowerCase() === block.text.trim().toLowerCase()) : undefined
  if (alone) return verdict('byline', 'byline-label', 0.7, { authors: [alone], to: ['authors'] })
  const own = hostOf(page.meta.canonicalUrl)
  const credits = at > page.first ? creditsOf(block.text, at) : null
  if (credits) return verdict('byline', 'byline-label', 0.9, credits)
  // What stands right below a table says where its figures come from.
  const isNote = page.blocks[at - 1]?.node.type.name === 'table' && wordsOf(block.text).length <= 20 && readCredit(block.text) !== null
  const after = at > page.last && !isNote ? belowStory(block, page.story, page.meta, at) : null
  if (after) return after
  const found = withinStory(block, at === page.opens, (one) => linksHome(one, own), (one) => linksAway(one, own))
  const marked = at === page.opens && found.role === 'body' ? markedDateline(block, page.meta, at, (place) => isToldPlace(page.blocks, place)) : null
  if (marked) return marked
  return found.role === 'dateline' ? { ...found, said: datelineOf(block.text, page.meta, at) } : found
}

/** Why a block outside the story is none of it: by its words, else by where it stands. */
function outside(block: WeighedBlock, reason: Reason | null, isAfter: boolean): Verdict {
  const line = block.text.replace(/\s*\n\s*/g, ' ')
  const told = reason ?? furnitureReason(line) ?? (isRelatedBlock(block) || (isAfter && block.linked > 0.6 && !sendsOn(block)) ? 'related-link' : 'outside-story')
  return verdict('residue', told, 0.85)
}

function judge(page: Page, at: number, hasDeck: boolean): Verdict {
  const block = page.blocks[at]!
  const { headline, first, frame, meta } = page
  if (at === headline) return verdict('headline', 'page-markup', 0.95, { headline: block.text.replace(/\s*\n\s*/g, ' '), to: ['headline'] })
  const inStory = page.inStory.has(block.element)
  const inFrame = inStory || page.inFrame.has(block.element)
  const isHeading = block.node.type.name === 'heading'
  if (isHeading && headline >= 0 && at < first && likeness(block.text, page.blocks[headline]!.text) > 0.9) return verdict('residue', 'repeated-headline', 0.85)
  if (page.within.has(at)) return verdict('residue', 'navigation', 0.75)
  if (at === page.deck && !hasDeck) return verdict('deck', 'page-markup', 0.8)
  const reason = page.furniture(block)
  if (at < headline && inFrame && reason === null && block.node.type.name === 'figure') return headPicture(block.node, meta)
  if (at < headline) {
    const close = headline - at <= 4 || inFrame
    const near = close ? aboveHeadline(block, inFrame ? frame : null, meta, at) : null
    // A link of a few words right above the headline leads to where the story stands.
    const isPlace = near === null && inFrame && headline - at <= 2 && block.linked > 0.9 && wordsOf(block.text).length <= 3 && meta.section === '' && !/[\n|•·]|^(?:home|beranda|depan|indeks|news|berita)$/i.test(block.text) && !isSiteName(block.text, meta)
    const above = isPlace ? verdict('section', 'page-markup', 0.5) : near
    const isLabel = above === null && reason === null && inFrame && at === headline - 1 && meta.section === '' && isEyebrow(block, meta)
    if (isLabel) return verdict('kicker', 'page-markup', 0.5)
    return above && (reason === null || above.reason === 'breadcrumb') ? above : outside(block, reason, false)
  }
  if (at < first && inFrame) {
    const head = belowHeadline(block, frame, meta, at, hasDeck)
    if (head && (reason === null || head.role === 'byline' || head.role === 'date' || (head.role === 'deck' && reason === 'outside-story'))) return head
    if (reason) return verdict('residue', reason, 0.85)
    if (page.notes.has(at)) return verdict('residue', 'author-note', 0.75)
    if (block.element.tagName === 'dt' && /:$/.test(block.text)) return verdict('residue', 'outside-story', 0.6)
    if (block.node.type.name === 'figure') return headPicture(block.node, meta)
    if (!inStory && !hasDeck && at - headline <= 2 && block.node.type.name === 'paragraph' && wordsOf(block.text).length >= 6 && wordsOf(block.text).length <= 60 && furnitureReason(block.text) === null && block.linked < 0.3) return verdict('deck', 'deck-below-headline', 0.55)
    if (!inStory && isSummary(page.blocks, at)) return verdict(isHeading ? 'heading' : 'body', 'page-markup', 0.6)
    if (inStory && !hasDeck && isLooseDeck(page, at)) return verdict('deck', 'deck-below-headline', 0.6)
    if (isNameBesideDay(page.blocks, at, meta)) return verdict('byline', 'byline-label', 0.55, { authors: [{ name: block.text, role: 'writer' }], to: ['authors'] })
    // Below the headline a few words without a stop are labels of the page.
    if (inStory && block.node.type.name === 'paragraph' && wordsOf(block.text).length <= 4 && !/\d|[.!?:…”"]$/.test(block.text)) return verdict('residue', 'outside-story', 0.5)
    return inStory ? judgeStory(page, at) : outside(block, null, false)
  }
  if (inStory) return judgeStory(page, at)
  if (!inFrame) {
    const tail = near(page, at) ? belowStory(block, page.body, meta, at) : null
    return tail && tail.role === 'tags' && reason === null ? tail : outside(block, reason, at > page.last)
  }
  const tail = belowStory(block, frame, meta, at)
  if (tail && (reason === null || tail.role === 'tags' || (tail.role === 'byline' && (reason === 'navigation' || (reason === 'author-note' && (readByline(block.text) !== null || creditsOf(block.text, at) !== null))) && near(page, at)) || tail.reason === 'empty-byline')) return tail
  return outside(block, reason, true)
}

/** True for a label of a word or three, as pages set them right above a headline. */
const isEyebrow = ({ node, text, linked }: WeighedBlock, meta: PageMeta): boolean => node.type.name === 'paragraph' && linked === 0 && !isSiteName(text, meta) && wordsOf(text).length <= 3 && /^\p{Lu}[\p{L}\s&-]{2,30}$/u.test(text) && furnitureReason(text) === null

/** True for a line right below the headline that does not end as sentences do and that a picture, a byline or a date parts from the story. */
function isLooseDeck({ blocks, headline, meta }: Page, at: number): boolean {
  const { node, text, linked } = blocks[at]!
  const count = wordsOf(text).length
  if (at !== headline + 1 || node.type.name !== 'paragraph' || count < 6 || count > 40 || linked > 0.3 || /[.!?…:”"]$|\n/.test(text.trim())) return false
  const next = blocks[at + 1]
  return next !== undefined && (next.node.type.name === 'figure' || meta.authors.some(({ name }) => next.text.toLowerCase().includes(name.toLowerCase())) || isDateLine(next.text) || markedNames(next.element).length > 0)
}

/** Shortly after the story. */
const near = (page: Page, at: number): boolean => at > page.last && at - page.last <= 12

function judgeAll(page: Page): readonly Verdict[] {
  const verdicts: Verdict[] = []
  let hasDeck = false
  let underRelated = false
  let underTags = false
  page.blocks.forEach((block, at) => {
    const found = judge(page, at, hasDeck)
    if (found.role === 'deck') hasDeck = true
    // A line that is a link, or a list of links, below "Baca juga".
    const belongs = underRelated && ((found.role === 'body' && block.linked > 0.6) || found.reason === 'linked-story' || (found.reason === 'advertisement' && block.linked > 0.6))
    const isTag = underTags && found.role === 'residue' && block.linked > 0.9 && at > page.last
    const tags = block.text.split('\n')
    const settled = isTag ? verdict('tags', 'tags-label', 0.7, { tags, to: ['tags'] }) : belongs ? verdict('residue', 'related-link', 0.75) : found
    underRelated = (settled.reason === 'related-link' && block.text.length < 200) || (underRelated && settled.role === 'residue')
    underTags = settled.reason === 'tags-label' && settled.role === 'residue'
    verdicts.push(settled)
  })
  return withoutRules(page.blocks, withoutSecondDate(boxedWithRelated(page.blocks, linkedCards(page.blocks, withLateDate(page.blocks, withOneDate(page.blocks, verdicts), page.meta.publishedAt !== null || page.meta.localTime !== ''), verdict('residue', 'linked-story', 0.75)), page.story, verdict('residue', 'related-link', 0.7))))
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
  if (isLetterHtml(html) || (read.isOffice && answersLetter(read.blocks.map((block) => weighBlock(block).text)))) return asLetter(planFragment({ ...read, blocks: passedOn(read.blocks) }, options), signedLines(read.blocks))
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
