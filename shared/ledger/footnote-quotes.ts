import type { Node } from '@tiptap/pm/model'
import type { TextMap } from '../document'
import { findQuotes } from '../quotes'

/** A quotation found in a footnote: document positions, and offsets into the footnote's own text, ends exclusive. */
export interface QuoteInFootnote {
  /** Of the footnote among footnotes, from 1. */
  readonly number: number
  readonly from: number
  readonly to: number
  readonly start: number
  readonly end: number
  readonly text: string
  readonly kind: 'directQuote' | 'partialQuote'
  /** As the footnote names whoever speaks, or the paragraph of its sign. */
  readonly speaker: string | null
  readonly cue: string | null
  readonly antecedent: string | null
  readonly rule: string
  readonly confidence: number
  /** Of several stretches of one utterance each has the same. */
  readonly utterance: number
}

const marks = /["“”„‟«»]/u

/** The paragraph of the text in which the sign of a footnote stands. */
function paragraphAt(text: string, at: number): string {
  const end = text.indexOf('\n\n', at)
  return text.slice(at === 0 ? 0 : text.lastIndexOf('\n\n', at - 1) + 2, end < 0 ? text.length : end).trimStart()
}

/** What a work is cited by behind its title, up to the end of the sentence: a year or a page. */
const cited = /^["”“’»]?\s*[,(](?:[^.;]|(?<=\b(?:p|pp|hlm|hal|vol|no|ed))\.){0,80}(?:\b(?:1[6-9]|20)\d\d\b|\b(?:pp?|hlm|hal)\.?\s*\d)/iu

/** True for the title behind the name of who wrote it and a colon: in capitals as titles are set, with its year or page. */
function isCitedTitle({ text, rule }: { readonly text: string; readonly rule: string }, behind: string): boolean {
  if (rule !== 'left-colon' || /[.,!…]$/u.test(text) || !cited.test(behind)) return false
  const long = text.match(/\p{L}{4,}/gu) ?? []
  return long.length > 0 && long.every((word) => /^\p{Lu}/u.test(word))
}

function inOne(words: string, before: string, language: string): readonly Omit<QuoteInFootnote, 'number' | 'from' | 'to'>[] {
  const read = `${before}\n\n`
  const found = findQuotes(read + words, language).filter(({ start, kind }) => start >= read.length && (kind === 'direct' || kind === 'partial'))
  // “…,” said X. “…”: what somebody goes on to say has no cue of its own.
  const told = new Set(found.filter(({ cue, text, rule, end }) => cue !== null && !isCitedTitle({ text, rule }, words.slice(end - read.length))).map(({ utterance }) => utterance))
  return found.flatMap(({ start, end, text, kind, speaker, cue, antecedent, rule, confidence, utterance }) => {
    const [from, to] = [start - read.length, end - read.length]
    const isAlone = !/\p{L}/u.test(words.slice(0, from) + words.slice(to))
    if ((!told.has(utterance) && !isAlone) || isCitedTitle({ text, rule }, words.slice(to))) return []
    return [{ start: from, end: to, text, kind: kind === 'direct' ? ('directQuote' as const) : ('partialQuote' as const), speaker, cue, antecedent: antecedent?.text ?? null, rule, confidence, utterance }]
  })
}

/**
 * What the footnotes of a body quote as said: by a cue, or because nothing else stands in them. Whose words they are the footnote says, or
 * the paragraph of its sign. A title that a footnote cites is no quotation.
 */
export function quotesInFootnotes(doc: Node, { text, offsetOf }: Pick<TextMap, 'text' | 'offsetOf'>, language: string): readonly QuoteInFootnote[] {
  const found: QuoteInFootnote[] = []
  let number = 0
  doc.descendants((node, position) => {
    if (node.type.name !== 'footnote') return true
    number += 1
    const words = node.textContent
    if (!marks.test(words)) return false
    const inside = position + 1
    found.push(...inOne(words, paragraphAt(text, offsetOf(position)), language).map((quote) => ({ ...quote, number, from: inside + quote.start, to: inside + quote.end })))
    return false
  })
  return found
}
