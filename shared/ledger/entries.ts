import type { ArticleFacts, Attribution } from '../article'
import type { AttributedNode, Passage, TextMap } from '../document'
import type { IndirectQuote, Quote } from '../quotes'
import { wordsThen } from '../verification'
import { coverage, isDecided, isLost, mostTouching, outside, touching, type Extent, type Register } from './decided'
import { placeInField, type FieldPlace, type QuoteInField } from './field-quotes'
import type { QuoteInFootnote } from './footnote-quotes'

/** A stretch of the body: document positions and the words. */
export interface Stretch {
  readonly from: number
  readonly to: number
  readonly text: string
}

interface Common {
  /** Stable while the entry stays what it is: the record's id, or the place and words of a proposal. */
  readonly key: string
  /** In reading order; empty for an orphan and for words of a field. Of a figure or table the stretch is the node's. */
  readonly stretches: readonly Stretch[]
  readonly text: string
  /** What bears the attribution: words of the body, of a footnote, of the headline or the deck, or a whole figure or table. */
  readonly on: FieldPlace | 'body' | 'footnote' | 'node'
  /** Of the footnote among footnotes, from 1, for words of one. */
  readonly footnote?: number
}

/** What the engine found and nobody has decided yet. */
export interface OpenEntry extends Common {
  /** `offered`: may be attributed and need not be: a reported statement without marks, or words that the body quotes too. */
  readonly state: 'unattributed' | 'proposed' | 'offered'
  readonly kind: 'directQuote' | 'partialQuote' | 'indirectQuote'
  readonly speaker: string | null
  /** Where several said it together, each of them. */
  readonly speakers?: readonly string[]
  readonly cue: string | null
  readonly antecedent: string | null
  readonly rule: string
  readonly confidence: number
}

/** What a person decided. Orphaned: the passage is gone from the text. */
export interface DecidedEntry extends Common {
  readonly state: 'confirmed' | 'dismissed' | 'orphaned'
  readonly record: Attribution
}

/** A marked passage whose record settles nothing: a proposal that a person has shaped, or a confirmation without a source in the register. */
export interface PendingEntry extends Common {
  /** `unattributed` where it names nobody of the register, or holds words of a quotation for which no speaker is proposed. */
  readonly state: 'unattributed' | 'proposed'
  readonly record: Attribution
  /** Whom the text names for most of its words; null for nobody, and where the record has a source of its own. */
  readonly speaker: string | null
}

export type LedgerEntry = OpenEntry | PendingEntry | DecidedEntry

/** The states of the ledger in the order of its list. */
export const ledgerStates = ['unattributed', 'proposed', 'orphaned', 'offered', 'confirmed', 'dismissed'] as const
export type LedgerState = (typeof ledgerStates)[number]

const order: ReadonlyMap<LedgerState, number> = new Map(ledgerStates.map((state, place) => [state, place]))

/** A reported statement need not be attributed: once a person has marked half of it, it is not offered again. */
const enoughOfOffer = 0.5

/** A passage with its place in the text. */
interface Placed extends Passage, Extent {}

const isQuotation = (quote: Quote): boolean => quote.kind === 'direct' || quote.kind === 'partial'

function grouped<T>(items: readonly T[], keyOf: (item: T) => string | number): readonly (readonly T[])[] {
  const groups = new Map<string | number, T[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group) group.push(item)
    else groups.set(keyOf(item), [item])
  }
  return [...groups.values()]
}

const told = (stretches: readonly Stretch[]): string => stretches.map(({ text }) => text).join(' … ')

type Facts = Pick<ArticleFacts, 'attributions'> & Partial<Pick<ArticleFacts, 'headline' | 'deck'>>

/** An entry of a record whose words stand somewhere. `undecided`: what the engine says of the body there. */
function recordedEntry(record: Attribution, place: Pick<Common, 'stretches' | 'text' | 'on' | 'footnote'>, sources: Register, speaker: string | null, isUnnamed: boolean): DecidedEntry | PendingEntry {
  const common = { key: record.id, record, ...place }
  if (isDecided(record, sources)) return { ...common, state: record.state === 'dismissed' ? 'dismissed' : 'confirmed' }
  const isUnattributed = isLost(record, sources) || isUnnamed || (record.sourceIds.length === 0 && speaker === null)
  return { ...common, state: isUnattributed ? 'unattributed' : 'proposed', speaker: record.sourceIds.length > 0 || isUnnamed ? null : speaker }
}

/** The entries of records whose words stand in footnotes. */
const recordedInFootnotes = (facts: Facts, sources: Register, passages: readonly Passage[], quotes: readonly QuoteInFootnote[]): readonly (DecidedEntry | PendingEntry)[] =>
  grouped(passages, ({ id }) => id).flatMap((group) => {
    const record = facts.attributions[group[0]!.id]
    const stretches = group.map(({ from, to, text }) => ({ from, to, text }))
    const speaker = quotes.find(({ from, to }) => group.some((passage) => from < passage.to && to > passage.from))?.speaker ?? null
    return record ? [recordedEntry(record, { stretches, text: told(stretches), on: 'footnote', footnote: group[0]!.footnote ?? 1 }, sources, speaker, false)] : []
  })

const recorded = (facts: Facts, sources: Register, passages: readonly Placed[], nodes: readonly AttributedNode[], undecided: readonly Quote[], unnamed: readonly Quote[], inFootnotes: readonly Passage[]): readonly (DecidedEntry | PendingEntry)[] => {
  const holdsUnnamed = touching(unnamed)
  const quoteAt = mostTouching(undecided.filter(({ speaker }) => speaker !== null))
  const marked = grouped(passages, (passage) => passage.id).flatMap((group): readonly (DecidedEntry | PendingEntry)[] => {
    const record = facts.attributions[group[0]!.id]
    if (!record) return []
    const stretches = group.map(({ from, to, text }) => ({ from, to, text }))
    const speaker = group.map((passage) => quoteAt(passage)?.speaker ?? null).find((name) => name !== null) ?? null
    return [recordedEntry(record, { stretches, text: told(stretches), on: 'body' }, sources, speaker, group.some(holdsUnnamed))]
  })
  const marks = new Set(passages.map((passage) => passage.id))
  const pictured = grouped(nodes.filter(({ id }) => !marks.has(id)), ({ id }) => id).flatMap((group) => {
    const record = facts.attributions[group[0]!.id]
    const stretches = group.map(({ from, to, text }) => ({ from, to, text }))
    return record ? [recordedEntry(record, { stretches, text: told(stretches), on: 'node' }, sources, null, false)] : []
  })
  const present = new Set([...marks, ...nodes.map(({ id }) => id), ...inFootnotes.map(({ id }) => id)])
  const others = Object.values(facts.attributions).filter((record) => !present.has(record.id))
  const elsewhere = others.flatMap((record): readonly (DecidedEntry | PendingEntry)[] => {
    const on = record.field && placeInField(facts[record.field.name] ?? '', record.field)
    if (record.field && on) return [recordedEntry(record, { stretches: [], text: record.field.exact, on }, sources, null, false)]
    if (record.state === 'dismissed') return []
    return [{ key: record.id, state: 'orphaned', record, stretches: [], text: record.field?.exact ?? wordsThen(record), on: 'body' }]
  })
  return [...marked, ...pictured, ...elsewhere]
}

/** The words of an extent, blanks at its ends aside; nothing where there is no letter and no digit. */
function stretchAt(map: TextMap, { start, end }: Extent): readonly Stretch[] {
  const text = map.text.slice(start, end)
  if (!/[\p{L}\p{N}]/u.test(text)) return []
  const first = start + text.length - text.trimStart().length
  const last = end - (text.length - text.trimEnd().length)
  return [{ from: map.positionOf(first), to: map.positionOf(last - 1) + 1, text: text.trim() }]
}

/**
 * `known`: passages under which a quotation is settled, or stands in the ledger by its record; of one that they cover in part
 * the rest is listed. `unnamed`: the utterances that name nobody.
 */
const open = (quotes: readonly Quote[], map: TextMap, known: readonly Extent[], unnamed: ReadonlySet<number>): readonly OpenEntry[] => {
  const [isKnown, restOf] = [coverage(known), outside(known)]
  return grouped(quotes.filter(isQuotation), (quote) => quote.utterance).flatMap((group): readonly OpenEntry[] => {
    if (group.every((quote) => isKnown(quote))) return []
    const stretches = group.flatMap((quote) => restOf(quote).flatMap((rest) => stretchAt(map, rest)))
    if (stretches.length === 0) return []
    const lead = group.find((quote) => quote.speaker !== null) ?? group[0]!
    const speaker = unnamed.has(lead.utterance) ? null : lead.speaker
    return [
      {
        key: `${stretches[0]!.from}:${lead.text}`,
        state: speaker === null ? 'unattributed' : 'proposed',
        kind: group.some((quote) => quote.kind === 'direct') ? 'directQuote' : 'partialQuote',
        on: 'body',
        stretches,
        text: told(stretches),
        speaker,
        cue: lead.cue,
        antecedent: lead.antecedent?.text ?? null,
        rule: lead.rule,
        confidence: lead.confidence,
      },
    ]
  })
}

const offers = (statements: readonly IndirectQuote[], map: TextMap, isKnown: ReturnType<typeof coverage>): readonly OpenEntry[] =>
  statements.flatMap((statement): readonly OpenEntry[] => {
    if (isKnown(statement, enoughOfOffer)) return []
    const stretch = { from: map.positionOf(statement.start), to: map.positionOf(statement.end - 1) + 1, text: statement.text }
    return [
      {
        key: `${stretch.from}:${statement.text}`,
        state: 'offered',
        kind: 'indirectQuote',
        on: 'body',
        stretches: [stretch],
        text: statement.text,
        speaker: statement.speaker,
        ...(statement.speakers ? { speakers: statement.speakers } : {}),
        cue: statement.cue,
        antecedent: null,
        rule: statement.rule,
        confidence: statement.confidence,
      },
    ]
  })

const inFields = (found: readonly QuoteInField[], facts: Facts): readonly OpenEntry[] =>
  openInFields(found, facts).map(({ place, isEcho, ...quote }) => ({
    ...quote,
    key: `${place.name}:${place.start}:${quote.text}`,
    state: isEcho ? 'offered' : quote.speaker === null ? 'unattributed' : 'proposed',
    on: place,
    stretches: [],
    antecedent: null,
  }))

const asExtent = ({ from, to }: { readonly from: number; readonly to: number }): Extent => ({ start: from, end: to })

/**
 * The quotations of footnotes of which no record says anything; of one that records cover in part the rest. The one rule of
 * ledger and preflight. `passages`: those of the body.
 */
export function openInFootnotes(found: readonly QuoteInFootnote[], passages: readonly Passage[], facts: Pick<ArticleFacts, 'attributions'>): readonly QuoteInFootnote[] {
  if (found.length === 0) return found
  const known = passages.filter(({ id, footnote }) => footnote !== undefined && facts.attributions[id] !== undefined).map(asExtent)
  const [isKnown, restOf] = [coverage(known), outside(known)]
  return found.flatMap((quote) => (isKnown(asExtent(quote)) ? [] : restOf(asExtent(quote)).flatMap((rest) => partOf(quote, rest))))
}

/** What of a quotation of a footnote lies in an extent of the document, blanks at its ends aside; nothing where no letter and no digit does. */
function partOf(quote: QuoteInFootnote, { start, end }: Extent): readonly QuoteInFootnote[] {
  const text = quote.text.slice(start - quote.from, end - quote.from)
  if (!/[\p{L}\p{N}]/u.test(text)) return []
  if (text === quote.text) return [quote]
  const from = start + text.length - text.trimStart().length
  const to = from + text.trim().length
  return [{ ...quote, text: text.trim(), from, to, start: quote.start + from - quote.from, end: quote.start + to - quote.from }]
}

const inFootnotes = (found: readonly QuoteInFootnote[], passages: readonly Passage[], facts: Facts): readonly OpenEntry[] =>
  grouped(openInFootnotes(found, passages, facts), ({ number, utterance }) => `${number}:${utterance}`).map((group) => {
    const lead = group.find(({ speaker }) => speaker !== null) ?? group[0]!
    const stretches = group.map(({ from, to, text }) => ({ from, to, text }))
    const { speaker, cue, antecedent, rule, confidence, number } = lead
    const kind = group.some((quote) => quote.kind === 'directQuote') ? 'directQuote' : 'partialQuote'
    return { key: `${stretches[0]!.from}:${lead.text}`, state: speaker === null ? 'unattributed' : 'proposed', kind, on: 'footnote', footnote: number, stretches, text: told(stretches), speaker, cue, antecedent, rule, confidence }
  })

/** The quotations of headline and deck of which no record says anything. The one rule of ledger and preflight. */
export function openInFields(found: readonly QuoteInField[], facts: Facts): readonly QuoteInField[] {
  const places = Object.values(facts.attributions).flatMap(({ field }) => (field && placeInField(facts[field.name] ?? '', field)) || [])
  return found.filter(({ place }) => !coverage(places.filter(({ name }) => name === place.name))(place))
}

/** What is found in a text by the engine. */
export interface Found {
  readonly quotes: readonly Quote[]
  readonly statements: readonly IndirectQuote[]
  /** The quotations of headline and deck. */
  readonly fields?: readonly QuoteInField[]
  readonly footnotes?: readonly QuoteInFootnote[]
}

/** Where the records of an article stand in its body. */
export interface Borne {
  readonly passages: readonly Passage[]
  readonly nodes?: readonly AttributedNode[]
}

const fieldFirst = { headline: -2, deck: -1 } as const

const placeOf = ({ on, stretches }: LedgerEntry): number => (typeof on === 'object' ? fieldFirst[on.name] : (stretches[0]?.from ?? Number.MAX_SAFE_INTEGER))

/** Which of two entries is read first: headline, deck, then the body; those without a place last. */
export const inReadingOrder = (a: LedgerEntry, b: LedgerEntry): number => placeOf(a) - placeOf(b)

/**
 * The quote ledger: what was found and is open, and what was decided, one entry an utterance, a figure or words of a field.
 * The unattributed stand first, then the proposed, the orphaned, the offered, the confirmed and the dismissed, each in reading
 * order.
 */
export function ledgerEntries(facts: Facts, sources: Register, { passages, nodes = [] }: Borne, { quotes, statements, fields = [], footnotes = [] }: Found, map: TextMap): readonly LedgerEntry[] {
  const noted = passages.filter(({ footnote }) => footnote !== undefined)
  const placed = passages.filter(({ footnote }) => footnote === undefined).map((passage): Placed => ({ ...passage, start: map.offsetOf(passage.from), end: map.offsetOf(passage.to) }))
  const known = placed.filter(({ id }) => facts.attributions[id] !== undefined)
  const isSettled = coverage(placed.filter(({ id }) => isDecided(facts.attributions[id], sources)))
  const isLeft = touching(placed.filter(({ id }) => isLost(facts.attributions[id], sources)))
  const undecided = quotes.filter((quote) => isQuotation(quote) && !isSettled(quote))
  const unnamed = grouped(undecided, (quote) => quote.utterance)
    .filter((group) => group.every((quote) => quote.speaker === null) || group.some(isLeft))
    .flat()
  const all = [
    ...open(quotes, map, known, new Set(unnamed.map((quote) => quote.utterance))),
    ...offers(statements, map, coverage(known)),
    ...inFields(fields, facts),
    ...inFootnotes(footnotes, passages, facts),
    ...recordedInFootnotes(facts, sources, noted, footnotes),
    ...recorded(facts, sources, placed, nodes, undecided, unnamed, noted),
  ]
  return all.sort((a, b) => order.get(a.state)! - order.get(b.state)! || inReadingOrder(a, b))
}
