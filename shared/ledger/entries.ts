import type { ArticleFacts, Attribution } from '../article'
import type { Passage, TextMap } from '../document'
import type { IndirectQuote, Quote } from '../quotes'
import { wordsThen } from '../verification'
import { coverage, isDecided, isLost, touching, type Extent, type Register } from './decided'

/** A stretch of the body: document positions and the words. */
export interface Stretch {
  readonly from: number
  readonly to: number
  readonly text: string
}

interface Common {
  /** Stable while the entry stays what it is: the record's id, or the place and words of a proposal. */
  readonly key: string
  /** In reading order; empty for an orphan. */
  readonly stretches: readonly Stretch[]
  readonly text: string
}

/** What the engine found and nobody has decided yet. */
export interface OpenEntry extends Common {
  /** `offered`: a reported statement without marks, which may be attributed and need not be. */
  readonly state: 'unattributed' | 'proposed' | 'offered'
  readonly kind: 'directQuote' | 'partialQuote' | 'indirectQuote'
  readonly speaker: string | null
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

/** A marked passage whose record settles nothing: a proposal of another program, or a confirmation without a source in the register. */
export interface PendingEntry extends Common {
  /** `unattributed` where it names nobody of the register, or holds words of a quotation for which no speaker is proposed. */
  readonly state: 'unattributed' | 'proposed'
  readonly record: Attribution
}

export type LedgerEntry = OpenEntry | PendingEntry | DecidedEntry

const order = { unattributed: 0, proposed: 1, orphaned: 2, offered: 3, confirmed: 4, dismissed: 5 } as const

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

const recorded = (
  facts: Pick<ArticleFacts, 'attributions'>,
  sources: Register,
  passages: readonly Placed[],
  unnamed: readonly Quote[],
): readonly (DecidedEntry | PendingEntry)[] => {
  const holdsUnnamed = touching(unnamed)
  const marked = grouped(passages, (passage) => passage.id).flatMap((group): readonly (DecidedEntry | PendingEntry)[] => {
    const record = facts.attributions[group[0]!.id]
    if (!record) return []
    const stretches = group.map(({ from, to, text }) => ({ from, to, text }))
    const common = { key: record.id, record, stretches, text: group.map((passage) => passage.text).join(' … ') }
    if (isDecided(record, sources)) return [{ ...common, state: record.state === 'dismissed' ? 'dismissed' : 'confirmed' }]
    const isUnattributed = isLost(record, sources) || group.some(holdsUnnamed)
    return [{ ...common, state: isUnattributed ? 'unattributed' : 'proposed' }]
  })
  const present = new Set(passages.map((passage) => passage.id))
  const orphans = Object.values(facts.attributions)
    .filter((record) => !present.has(record.id) && record.state !== 'dismissed')
    .map((record): DecidedEntry => ({ key: record.id, state: 'orphaned', record, stretches: [], text: wordsThen(record) }))
  return [...marked, ...orphans]
}

/**
 * `isKnown`: covered by passages under which a quotation is settled, or stands in the ledger by its record. `unnamed`: the
 * utterances that name nobody.
 */
const open = (quotes: readonly Quote[], map: TextMap, isKnown: ReturnType<typeof coverage>, unnamed: ReadonlySet<number>): readonly OpenEntry[] =>
  grouped(quotes.filter(isQuotation), (quote) => quote.utterance).flatMap((group): readonly OpenEntry[] => {
    if (group.every((quote) => isKnown(quote))) return []
    const stretches = group.map((quote) => ({ from: map.positionOf(quote.start), to: map.positionOf(quote.end - 1) + 1, text: quote.text }))
    const lead = group.find((quote) => quote.speaker !== null) ?? group[0]!
    const speaker = unnamed.has(lead.utterance) ? null : lead.speaker
    return [
      {
        key: `${stretches[0]!.from}:${lead.text}`,
        state: speaker === null ? 'unattributed' : 'proposed',
        kind: group.some((quote) => quote.kind === 'direct') ? 'directQuote' : 'partialQuote',
        stretches,
        text: stretches.map((stretch) => stretch.text).join(' … '),
        speaker,
        cue: lead.cue,
        antecedent: lead.antecedent?.text ?? null,
        rule: lead.rule,
        confidence: lead.confidence,
      },
    ]
  })

const offers = (statements: readonly IndirectQuote[], map: TextMap, isKnown: ReturnType<typeof coverage>): readonly OpenEntry[] =>
  statements.flatMap((statement): readonly OpenEntry[] => {
    if (statement.speaker === null || isKnown(statement, enoughOfOffer)) return []
    const stretch = { from: map.positionOf(statement.start), to: map.positionOf(statement.end - 1) + 1, text: statement.text }
    return [
      {
        key: `${stretch.from}:${statement.text}`,
        state: 'offered',
        kind: 'indirectQuote',
        stretches: [stretch],
        text: statement.text,
        speaker: statement.speaker,
        cue: statement.cue,
        antecedent: null,
        rule: statement.rule,
        confidence: statement.confidence,
      },
    ]
  })

/** What is found in a text by the engine. */
export interface Found {
  readonly quotes: readonly Quote[]
  readonly statements: readonly IndirectQuote[]
}

/**
 * The quote ledger: what was found and is open, and what was decided, one entry an utterance. The unattributed stand first,
 * then the proposed, the orphaned, the offered reported statements, the confirmed and the dismissed, each in reading order.
 */
export function ledgerEntries(
  facts: Pick<ArticleFacts, 'attributions'>,
  sources: Register,
  passages: readonly Passage[],
  { quotes, statements }: Found,
  map: TextMap,
): readonly LedgerEntry[] {
  const place = (entry: LedgerEntry): number => entry.stretches[0]?.from ?? Number.MAX_SAFE_INTEGER
  const placed = passages.map((passage): Placed => ({ ...passage, start: map.offsetOf(passage.from), end: map.offsetOf(passage.to) }))
  const isKnown = coverage(placed.filter(({ id }) => facts.attributions[id] !== undefined))
  const isSettled = coverage(placed.filter(({ id }) => isDecided(facts.attributions[id], sources)))
  const isLeft = touching(placed.filter(({ id }) => isLost(facts.attributions[id], sources)))
  const undecided = quotes.filter((quote) => isQuotation(quote) && !isSettled(quote))
  const unnamed = grouped(undecided, (quote) => quote.utterance)
    .filter((group) => group.every((quote) => quote.speaker === null) || group.some(isLeft))
    .flat()
  return [...open(quotes, map, isKnown, new Set(unnamed.map((quote) => quote.utterance))), ...offers(statements, map, isKnown), ...recorded(facts, sources, placed, unnamed)].sort(
    (a, b) => order[a.state] - order[b.state] || place(a) - place(b),
  )
}
