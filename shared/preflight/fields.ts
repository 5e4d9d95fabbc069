import type { Article } from '../article'
import type { Desk, Hit, Span } from './rule'

/** Fields of one text that are printed; a fix can be made in them. */
const plain = ['headline', 'kicker', 'deck', 'byline', 'creditLine', 'section', 'description'] as const

interface FieldText {
  /** As the window names it, so that a finding can go there. */
  readonly field: string
  readonly text: string
  /** True where the field is that text, so that a place in the one is a place in the other. */
  readonly isWhole: boolean
}

/** The text of every field that is printed, empty ones left out. */
export function printedFields(article: Article): readonly FieldText[] {
  const whole = plain.map((field) => ({ field, text: article[field], isWhole: true }))
  const parts = [
    { field: 'datelinePlace', text: article.dateline.place },
    { field: 'datelineDate', text: article.dateline.date },
    ...article.authors.map(({ name }) => ({ field: 'authors', text: name })),
    ...article.tags.map((tag) => ({ field: 'tags', text: tag })),
  ]
  return [...whole, ...parts.map((part) => ({ ...part, isWhole: false }))].filter(({ text }) => text.trim() !== '')
}

/** A block of the body's text with its place. */
interface Block extends Span {
  readonly text: string
}

/** The blocks of the text, as `textMap` joins them. */
export function blocksOf(text: string): readonly Block[] {
  const counter = { at: 0 }
  return text.split('\n\n').map((block) => {
    const start = counter.at
    counter.at += block.length + 2
    return { text: block, start, end: start + block.length }
  })
}

/** The stretches of the text that are code. */
function codeSpans({ doc, offsetOf }: Desk): readonly Span[] {
  const spans: Span[] = []
  doc.descendants((node, position) => {
    if (node.type.name === 'codeBlock') spans.push({ start: offsetOf(position + 1), end: offsetOf(position + 1 + node.content.size) })
    else if (node.isText && node.marks.some((mark) => mark.type.name === 'code')) spans.push({ start: offsetOf(position), end: offsetOf(position + node.nodeSize) })
    return node.type.name !== 'codeBlock'
  })
  return spans
}

/** What a pattern found in one text; `text` is what should stand there instead, where that is certain. */
export interface Slip extends Span {
  readonly text?: string
}

/**
 * The hits of `find` in every printed field and in the body, code left out: each with its place, and with a fix where one is
 * certain. A fix is offered once a slip, in the words of the text that it was found in.
 */
export function slips(desk: Desk, find: (text: string) => readonly Slip[], told: (found: string, slip: Slip) => Pick<Hit, 'message' | 'params'>): readonly Hit[] {
  const hit = (text: string, slip: Slip, place: Hit['place'], canFix: boolean): Hit => {
    const was = text.slice(slip.start, slip.end)
    return { place, ...told(was, slip), ...(canFix && slip.text !== undefined ? { fix: { start: slip.start, end: slip.end, was, text: slip.text } } : {}) }
  }
  const fields = printedFields(desk.article).flatMap(({ field, text, isWhole }) => find(text).map((slip) => hit(text, slip, field, isWhole)))
  const code = codeSpans(desk)
  const isCode = ({ start, end }: Span): boolean => code.some((span) => span.start < end && start < span.end)
  const body = blocksOf(desk.text).flatMap(({ text, start }) =>
    find(text)
      .map((slip) => ({ ...slip, start: slip.start + start, end: slip.end + start }))
      .filter((slip) => !isCode(slip)),
  )
  return [...fields, ...body.map((slip) => hit(desk.text, slip, { start: slip.start, end: slip.end }, true))]
}
