import type { Node } from '@tiptap/pm/model'
import type { Author } from '../../article'
import { looksLikeName, readByline } from '../text/bylines'
import { readDateline } from '../text/datelines'
import { isClock, isDateLine } from '../text/dates'
import { isSectionName } from '../text/labels'
import { isOutlet, opensLikeOutlet } from '../text/outlets'
import { pictureMark } from '../text/pictures'
import { isProse, isSentence } from '../text/prose'
import { wordsOf } from '../text/words'
import { hostOf } from './addresses'
import { likeness } from './headline'
import type { PageMeta } from './meta'
import type { HtmlElement } from './parse'
import { isCalledDeck } from './part-names'
import { leadsWithin } from './within-story'
import { verdict, type Verdict } from './verdicts'
import { holdsAtMost } from './seen'
import { attr, closest, parentOf } from './tree'
import { isSiteName } from './site-names'
import { tellsOf } from './tells-of'
import type { WeighedBlock } from './weigh'

const isName = (text: string, authors: readonly Author[]): boolean => authors.some(({ name }) => name.toLowerCase() === text.trim().toLowerCase())

/** True for a line at the end of a story that says what an author is behind the name ("Ann Lee, a lecturer in Bogor, writes novels."). */
const presents = (text: string, authors: readonly Author[]): boolean =>
  wordsOf(text).length <= 45 && authors.some(({ name }) => text.toLowerCase().startsWith(`${name.toLowerCase()}, `) && /^(?:an? |the )?(?:\p{Ll}+ ){0,2}(?:pengajar|dosen|guru|peneliti|penulis|pengamat|praktisi|mahasiswa|ketua|anggota|pegiat|wartawan|advokat|lecturer|professor|researcher|teacher|writer|author|novelist|fellow|director|student|lawyer|economist)\b/iu.test(text.slice(name.length + 2)))

/** True where an hour, or a title under one, stands above a name: an entry of a live report begins there. */
function opensEntry(blocks: readonly WeighedBlock[], at: number): boolean {
  const isHour = (one: WeighedBlock | undefined): boolean => one !== undefined && one.text.length <= 40 && (isClock(one.text) || isDateLine(one.text))
  return isHour(blocks[at]) || (blocks[at]?.node.type.name === 'heading' && isHour(blocks[at - 1]))
}

/** The paragraphs at the end of a story that tell of its authors, among the places of its `texts`, and the lines with the names above them. */
export function authorNotes(blocks: readonly WeighedBlock[], texts: readonly number[], authors: readonly Author[]): ReadonlySet<number> {
  const notes = new Set<number>()
  for (let last = texts.length - 1; last > 0; last -= 1) {
    const at = texts[last]!
    const isUnderName = at > 0 && isName(blocks[at - 1]!.text, authors) && !opensEntry(blocks, at - 2)
    if (!isUnderName && !tellsOf(blocks[at]!.text, authors) && !presents(blocks[at]!.text, authors)) break
    notes.add(at)
    if (isUnderName) notes.add(at - 1)
  }
  return notes
}

/** Beyond so many blocks below the headline nothing is its standfirst. */
const mostBelow = 6

/** The place of the paragraph that the page sets below its headline although it reads like one of the story's; -1 for none. `texts`: the places of the story's paragraphs. */
export function deckAmong(blocks: readonly WeighedBlock[], texts: readonly number[], headline: number, frame: HtmlElement, meta: PageMeta): number {
  const [at, next] = texts
  if (headline < 0 || at === undefined || next === undefined || at - headline > mostBelow) return -1
  const block = blocks[at]!
  if (block.node.type.name !== 'paragraph' || block.text.length > 600) return -1
  if (isCalledDeck(block, frame)) return at
  if (readDateline(block.text)) return -1
  const isDescribed = meta.description !== '' && (likeness(meta.description, block.text) >= 0.8 || block.text.startsWith(meta.description.replace(/[.…\s]+$/u, '')))
  const isParted = blocks.slice(at + 1, next).some(({ node, text }) => node.type.name === 'figure' || /\d{4}/.test(text))
  const outer = (place: number | undefined): HtmlElement | null => (place === undefined ? null : parentOf(blocks[place]!.element))
  // Above the picture, and apart from the paragraphs that stand together.
  const isApart = isParted && texts.length > 2 && outer(at) !== outer(next) && outer(next) === outer(texts[2]) && wordsOf(block.text).length <= 45
  // Right between the headline and the line that says who wrote.
  const isAboveByline = at === headline + 1 && next > at + 1 && texts.length > 2 && wordsOf(block.text).length <= 45 && readByline(blocks[at + 1]!.text.replace(/\n/g, ' | '))?.authors.length !== undefined
  return (isDescribed && isParted) || isApart || isAboveByline ? at : -1
}

/** What a link holds that several blocks of a page stand in: a card that leads to another story, with its picture; each with its verdict, `as` where it is so. */
export function linkedCards(blocks: readonly WeighedBlock[], verdicts: readonly Verdict[], as: Verdict): readonly Verdict[] {
  const links = blocks.map(({ element }) => closest(element, ({ tagName }) => tagName === 'a'))
  const cards = blocks.map(({ linked, node }, at) => (linked > 0.95 && node.isTextblock && node.type.name !== 'figure' ? links[at]! : null))
  // A picture beside its title, but where that opens the picture itself.
  const isPictured = (card: HtmlElement, at: number): boolean => !/\.(?:jpe?g|png|webp|gif|avif)(?:[?#]|$)/i.test(attr(card, 'href').slice(0, 2000)) && wordsOf(blocks[at]!.text).length >= 3 && [at - 1, at + 1].some((near) => blocks[near]?.node.type.name === 'figure' && links[near] === card)
  const shared = new Set(cards.filter((card, at) => card && (card === cards[at - 1] || card === cards[at + 1] || isPictured(card, at))))
  return verdicts.map((found, at) => ((found.role === 'body' || found.role === 'heading') && links[at] && shared.has(blocks[at]!.node.type.name === 'figure' ? links[at] : cards[at]!) ? as : found))
}

/** More words than a box with another story has, in characters. */
const largestBox = 280
const isRelated = ({ role, reason }: Verdict): boolean => role === 'residue' && (reason === 'related-link' || reason === 'newsletter' || reason === 'linked-story' || reason === 'navigation')

/** What counts or opens the pictures of another story. */
const opensGallery = /^(?:\d{1,3}\s?(?:of|dari|\/)\s?\d{1,3}|(?:view|open|lihat|buka)?\s?(?:gallery|galeri|slideshow|\d{1,3} (?:photos|images|foto))(?: foto)?)$/i

/** Short lines that stand in one box with a link to another story are part of that box: each with its verdict, `as` where it is so. */
export function boxedWithRelated(blocks: readonly WeighedBlock[], verdicts: readonly Verdict[], story: HtmlElement, as: Verdict): readonly Verdict[] {
  const settled = [...verdicts]
  verdicts.forEach((verdict, at) => {
    if (!isRelated(verdict) && !(verdict.reason === 'page-control' && opensGallery.test(blocks[at]!.text))) return
    let box: HtmlElement | null = null
    let holdsStory = false
    const isStory = (near: number): boolean => (settled[near]?.role === 'body' || settled[near]?.role === 'dateline') && blocks[near]!.node.type.name === 'paragraph' && isProse(blocks[near]!.text)
    const told = [at - 4, at - 3, at - 2, at - 1, at + 1, at + 2, at + 3, at + 4].filter(isStory).map((near) => blocks[near]!.element)
    for (let outer = parentOf(blocks[at]!.element); outer && outer !== story && holdsAtMost(outer, largestBox); outer = parentOf(outer)) {
      const reached: HtmlElement = outer
      const isPartOfStory = told.some((element) => closest(element, (one) => one === reached) !== null)
      if (verdict.reason === 'newsletter' && isPartOfStory) break
      holdsStory ||= isPartOfStory
      box = outer
    }
    if (!box || closest(story, (one) => one === box) !== null) return
    for (const near of [at - 2, at - 1, at + 1, at + 2]) {
      const [block, found] = [blocks[near], settled[near]]
      // In a box with a paragraph of the story a short sentence is a paragraph too.
      const isPart = block && found && !(holdsStory && block.node.type.name === 'paragraph' && isSentence(block.text)) && (found.role === 'body' || found.role === 'heading') && block.node.isTextblock && block.node.type.name !== 'figure' && (block.node.type.name === 'heading' || !isProse(block.text)) && wordsOf(block.text).length <= 14
      if (isPart && closest(block.element, (one) => one === box) !== null) settled[near] = verdict.reason === 'newsletter' ? { ...as, reason: 'newsletter' } : as
    }
  })
  return settled
}

/** Whom the alternative text of a portrait names ("Ann Lee's avatar", "Foto Ann Lee"). */
const portraitOf = (alt: string): string => alt.replace(pictureMark, '').trim().replace(/^(?:foto|photo of|picture of|portrait of)\s+|(?:['’]s)?\s+(?:avatar|profile (?:photo|picture)|photo|portrait|headshot)$/gi, '')

/** True for a picture of who wrote, as pages set them beside the byline. */
const showsAuthor = (figure: Node, meta: PageMeta): boolean => figure.childCount === 0 && figure.attrs['credit'] === '' && meta.authors.some(({ name }) => name.toLowerCase() === portraitOf(String(figure.attrs['alt'])).toLowerCase())

/** True for a picture that is the sign of the site: nothing but its name says what it shows. */
function showsSite(figure: Node, meta: PageMeta): boolean {
  const bare = (name: string): string => name.toLowerCase().replace(/\blogo\b|\.(?:com|co\.id|id|net|org)$/g, '').replace(/[^\p{L}\p{N}]/gu, '')
  const shown = bare(String(figure.attrs['alt']).replace(pictureMark, ''))
  const own = [...meta.sites, meta.creditLine, hostOf(meta.canonicalUrl).replace(/^www\./, '').split('.')[0]!]
  return figure.childCount === 0 && figure.attrs['credit'] === '' && shown !== '' && own.some((name) => bare(name) === shown)
}

/** What a picture before the first paragraph is: one of the story, a portrait of who wrote it, or the sign of the site. */
export const headPicture = (figure: Node, meta: PageMeta): Verdict =>
  showsAuthor(figure, meta) ? verdict('residue', 'author-note', 0.7) : showsSite(figure, meta) ? verdict('residue', 'outside-story', 0.7) : verdict('body', 'page-markup', 0.75)

/** True for a name alone right before or behind the day of the story, as pages set them below a headline, where nothing else tells who wrote. */
export function isNameBesideDay(blocks: readonly WeighedBlock[], at: number, meta: PageMeta): boolean {
  const { text, node } = blocks[at]!
  const isDay = (one: WeighedBlock | undefined): boolean => one !== undefined && isDateLine(one.text)
  const isSign = (one: WeighedBlock | undefined): boolean => one !== undefined && !/[\p{L}\p{N}]/u.test(one.text)
  const [next, before] = [isSign(blocks[at + 1]) ? blocks[at + 2] : blocks[at + 1], isSign(blocks[at - 1]) ? blocks[at - 2] : blocks[at - 1]]
  return meta.authors.length === 0 && (node.type.name === 'paragraph' || /^h[4-6]$/.test(blocks[at]!.element.tagName)) && looksLikeName(text) && wordsOf(text).length >= 2 && wordsOf(text).length <= 4 && !isOutlet(text) && !opensLikeOutlet(text) && !isSiteName(text, meta) && !isSectionName(text) && (isDay(next) || isDay(before))
}

/** The places of lists whose items lead to other places of the page, with a short line above each that names it. */
export function listsWithin(blocks: readonly WeighedBlock[]): ReadonlySet<number> {
  const isNamed = (one: WeighedBlock | undefined): boolean => one !== undefined && one.node.isTextblock && one.node.type.name !== 'figure' && wordsOf(one.text).length <= 6 && !/[.!?…”"]$/.test(one.text)
  return new Set(blocks.flatMap(({ node, element }, at) => (/List$/.test(node.type.name) && leadsWithin(element) ? [at, ...(isNamed(blocks[at - 1]) ? [at - 1] : [])] : [])))
}

/** A list without links between headline and story, and the line above it: its points in short. */
export function isSummary(blocks: readonly WeighedBlock[], at: number): boolean {
  const isPoints = (one: WeighedBlock | undefined): boolean => one !== undefined && /^(?:bullet|ordered)List$/.test(one.node.type.name) && one.linked < 0.3 && one.text.length >= 25 && one.node.childCount > 1
  const block = blocks[at]!
  return isPoints(block) || (isPoints(blocks[at + 1]) && block.node.isTextblock && wordsOf(block.text).length <= 8 && block.linked < 0.3)
}
