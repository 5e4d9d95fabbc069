import { zipSync, type Zippable } from 'fflate'
import mammoth from 'mammoth'
import type { Mark, Node } from '@tiptap/pm/model'
import type { NodeJson } from '../../article'
import { schema } from '../../document'
import { Fault } from '../../errors'
import type { Note } from '../../notes'
import { joined } from '../html/joins'
import { leftOutReasons, planDocument, type DocumentBlock } from '../html/plan-fragment'
import { readHtml } from '../html/read-html'
import { wordsOf } from '../html/weigh'
import { pictureSign, type ImportPlan, type PlannedBlock, type PlannedPicture, type Reason } from '../text'
import { openDocx, type DocxParts } from './archive'
import { signHeadings } from './headings'
import { markUp, type DocxLeftOut, type Revision } from './mark-up'
import { notesOfRemarks } from './notes'
import { signNumbers, withNumbers, type PrintedNumber } from './numbers'
import { prepare } from './prepare'
import { recordsOf } from './records'
import { remarksOf } from './remarks'
import { settleBlocks, type SettledBlock } from './settle'
import { withoutSignCharacters } from './signs'
import { readXml, wordsIn, writeXml } from './xml'

export interface DocxOptions {
  /** The file's name: for the import record and for messages. */
  readonly origin: string
  /** ISO 8601 with offset. */
  readonly now: string
}

/** Word's own styles, in the languages that its files carry them in. */
const styles = [
  "p[style-name='Subtitle'] => p.deck:fresh", "p[style-name='Subjudul'] => p.deck:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh", "p[style-name='Intense Quote'] => blockquote > p:fresh", "p[style-name='Kutipan'] => blockquote > p:fresh",
  "p[style-name='Caption'] => p.caption:fresh", "p[style-name='Keterangan'] => p.caption:fresh",
  'strike => s', 'highlight => mark',
]

/** The words of headers and feet, which stand on every page and in no article; page numbers are none. */
const furniture = (parts: DocxParts, file: string): readonly string[] =>
  [...parts].flatMap(([path, bytes]) => {
    const document = /^word\/(?:header|footer)\d*\.xml$/.test(path) ? readXml(bytes, file) : null
    const words = document?.documentElement ? wordsIn(document.documentElement) : ''
    return /\p{L}/u.test(words) ? [words] : []
  })

/** The endings of pictures that an article can show, by what a file calls them. */
const endings: Readonly<Record<string, string>> = { 'image/png': 'png', 'image/jpeg': 'jpg', 'image/jpg': 'jpg', 'image/gif': 'gif', 'image/webp': 'webp' }

interface Converted {
  readonly html: string
  readonly pictures: readonly PlannedPicture[]
  /** What pictures show that no article can hold, such as metafiles of Word's own; their kind where nothing says it. */
  readonly missing: readonly string[]
}

async function convert(parts: DocxParts, rules: readonly string[], file: string): Promise<Converted> {
  const pictures: PlannedPicture[] = []
  const missing: string[] = []
  const convertImage = mammoth.images.imgElement(async (image) => {
    const type = image.contentType.toLowerCase()
    const ending = Object.hasOwn(endings, type) ? endings[type] : undefined
    const alt = withoutSignCharacters((image as { altText?: string }).altText ?? '')
    if (ending === undefined) {
      missing.push(alt || image.contentType)
      return { src: '', alt: '' }
    }
    const index = pictures.length
    pictures.push({ name: `${index + 1}.${ending}`, bytes: new Uint8Array() })
    pictures[index] = { name: `${index + 1}.${ending}`, bytes: new Uint8Array(await image.readAsArrayBuffer()) }
    return { src: '', alt: `${alt}${pictureSign(index)}` }
  })
  const zipped = zipSync(Object.fromEntries(parts) as Zippable, { level: 0 })
  try {
    // Its build for Node takes `buffer`, that for windows and workers `arrayBuffer`.
    const input = { buffer: zipped, arrayBuffer: zipped.buffer } as unknown as Parameters<typeof mammoth.convertToHtml>[0]
    const { value } = await mammoth.convertToHtml(input, { styleMap: [...rules, ...styles], includeDefaultStyleMap: true, ignoreEmptyParagraphs: true, convertImage })
    return { html: value, pictures, missing }
  } catch (error) {
    throw new Fault('unsupportedFormat', `${file} cannot be read as a Word file. Open it in a word processor and save it as .docx again.`, { file }, { cause: error })
  }
}

/** A block of the text as it stands now, with what stood for it and beside it before its changes, where that is not the same. */
interface DocxBlock extends DocumentBlock {
  readonly before?: readonly Node[]
  readonly gone?: { readonly before: readonly Node[]; readonly after: readonly Node[] }
}

/** The blocks that are left when all changes are made; one that was deleted is told by the next, or by the last. */
function kept(settled: readonly SettledBlock[]): readonly DocxBlock[] {
  const blocks: DocxBlock[] = []
  let gone: readonly Node[] = []
  for (const { after, before } of settled) {
    if (after.length === 0) {
      gone = [...gone, ...before]
      continue
    }
    const isSame = before.length === 1 && after.length === 1 && before[0] === after[0]
    after.forEach((node, index) => {
      const told = { ...(isSame ? {} : { before: index === 0 ? before : [] }), ...(index === 0 && gone.length > 0 ? { gone: { before: gone, after: [] } } : {}) }
      blocks.push({ node, text: wordsOf(node), ...told })
    })
    gone = []
  }
  if (gone.length === 0) return blocks
  const last = blocks.at(-1) ?? { node: schema.node('paragraph'), text: '', before: [] }
  return [...blocks.slice(0, -1), { ...last, gone: { before: last.gone?.before ?? [], after: gone } }]
}

const asJson = (nodes: readonly Node[]): readonly NodeJson[] => nodes.map((node) => node.toJSON() as NodeJson)

/** The title of a file that is styled as such is its headline, whatever its words. */
const titled = (block: PlannedBlock, isFirst: boolean): PlannedBlock =>
  isFirst && block.node?.type === 'heading' ? { ...block, role: 'headline', reason: 'page-markup', confidence: 0.95 } : block

interface Marked {
  readonly parts: DocxParts
  readonly revisions: readonly Revision[]
  readonly leftOut: readonly DocxLeftOut[]
  readonly numbers: readonly PrintedNumber[]
  /** Which styles are headings, for the converter. */
  readonly rules: readonly string[]
}

/** The parts with signs in the text and in its notes. */
function markedUp(parts: DocxParts, file: string): Marked {
  const changed = new Map(parts)
  const leftOut: DocxLeftOut[] = []
  const revisions: Revision[] = []
  const numbers: PrintedNumber[] = []
  const rules: string[] = []
  for (const path of ['word/document.xml', 'word/footnotes.xml', 'word/endnotes.xml']) {
    const document = readXml(parts.get(path), file)
    if (!document) continue
    const isText = path === 'word/document.xml'
    leftOut.push(...prepare(document, isText ? parts : new Map(), file))
    leftOut.push(...markUp(document, revisions, file))
    if (isText) {
      rules.push(...signHeadings(document, parts, file))
      numbers.push(...signNumbers(document, parts, file))
    }
    changed.set(path, writeXml(document))
  }
  return { parts: changed, revisions, leftOut, numbers, rules }
}

/**
 * What each block of a Word file is, as `planImport` has it for a text: remarks become notes, tracked changes the text before
 * and after, headers and what cannot come along are listed. Nothing is fetched or run. Throws `tooLarge`, `unsupportedFormat`
 * and `emptyFile`.
 */
export async function planDocx(bytes: Uint8Array, { origin, now }: DocxOptions): Promise<ImportPlan> {
  const { parts, revisions, leftOut, numbers, rules } = markedUp(openDocx(bytes, origin), origin)
  const { notes, noteOf } = notesOfRemarks(remarksOf(parts, origin), now)
  const { html, pictures, missing } = await convert(parts, rules, origin)
  const read = readHtml(html, { file: origin, keepsImages: true, isDocument: true })
  const noteFor = (remark: number): Mark | null => {
    const id = noteOf.get(remark)
    return id === undefined ? null : schema.mark('note', { id })
  }
  const settled = settleBlocks(joined(read.blocks).flatMap(({ node }) => withNumbers(node, numbers)), noteFor)
  const blocks = kept(settled.blocks)
  const left = [
    ...read.leftOut.filter(({ text }) => text.trim() !== '').map(({ kind, text }) => ({ text, reason: leftOutReasons[kind] })),
    ...missing.map((text) => ({ text, reason: 'picture-missing' as const })),
    ...furniture(parts, origin).map((text) => ({ text, reason: 'page-header' as const })),
    ...leftOut.flatMap(({ kind, text }) => (kind === 'format' ? [] : [{ text, reason: reasons[kind] }])),
  ]
  const plan = planDocument(blocks, left, { origin, now })
  const hasHeadline = plan.blocks.some(({ role }) => role === 'headline')
  const planned = plan.blocks.map((block, at): PlannedBlock => {
    const { before, gone } = blocks[at] ?? {}
    const named = hasHeadline ? block : titled(block, at === 0)
    return { ...named, ...(before ? { before: asJson(before) } : {}), ...(gone ? { gone: { before: asJson(gone.before), after: asJson(gone.after) } } : {}) }
  })
  const changedLooks = leftOut.flatMap(({ kind, text }) => (kind === 'format' ? [text] : []))
  const isTracked = planned.some(({ before, gone }) => before !== undefined || gone !== undefined)
  return {
    ...plan,
    blocks: planned,
    ...(Object.keys(notes).length > 0 ? { notes: withWords(notes, blocks) } : {}),
    ...(pictures.length > 0 ? { pictures } : {}),
    ...(changedLooks.length > 0 ? { changedLooks } : {}),
    ...(isTracked ? { suggestions: recordsOf(settled.words, revisions, now) } : {}),
  }
}

const reasons: Readonly<Record<Exclude<DocxLeftOut['kind'], 'format'>, Reason>> = { hidden: 'hidden-text', formula: 'formula', drawing: 'picture-missing' }

/** Notes that know the words they stand on; a remark on no words of the text is one on the whole article. */
function withWords(notes: Readonly<Record<string, Note>>, blocks: readonly DocxBlock[]): Readonly<Record<string, Note>> {
  const words = new Map<string, string>()
  for (const { node } of blocks) {
    node.descendants((child) => {
      for (const { type, attrs } of child.marks) if (type.name === 'note' && child.isText) words.set(String(attrs['id']), (words.get(String(attrs['id'])) ?? '') + child.text!)
    })
  }
  return Object.fromEntries(Object.entries(notes).map(([id, note]) => [id, words.has(id) ? { ...note, words: words.get(id)! } : { ...note, target: 'article' }]))
}
