import type { AttributedField } from '../article'
import { coverage, isDecided, isLost, openInFields, quotesInFields, touching } from '../ledger'
import type { Quote } from '../quotes/model'
import type { Desk, Span } from './rule'

/** One utterance that no person has decided, perhaps of several stretches; it stands where the first of them does. */
export interface OpenUtterance extends Span {
  /** The open stretches, joined by an ellipsis. */
  readonly text: string
  /** Named at any of them; null when nobody is, or when whom a person confirmed is not in the register any more. */
  readonly speaker: string | null
}

const asOne = (stretches: readonly [Quote, ...Quote[]], isLeft: (quote: Span) => boolean): OpenUtterance => ({
  start: stretches[0].start,
  end: stretches[0].end,
  text: stretches.map(({ text }) => text).join(' … '),
  speaker: stretches.some(isLeft) ? null : (stretches.find(({ speaker }) => speaker !== null)?.speaker ?? null),
})

/**
 * The direct and partial quotations that no person has decided: not confirmed with a source of the register, not
 * dismissed. One an utterance, as the ledger lists them, in reading order.
 */
function undecidedQuotes({ article, attributed, quotes, sources, takesRecords }: Desk): readonly OpenUtterance[] {
  const register = takesRecords ? null : sources
  // Words of a footnote are no part of the running text: they only hang on a place of it.
  const spans = attributed.filter(({ start, end }) => start < end)
  const isSettled = coverage(spans.filter(({ id }) => isDecided(article.attributions[id], register)))
  const isLeft = touching(spans.filter(({ id }) => isLost(article.attributions[id], register)))
  const utterances = new Map<number, [Quote, ...Quote[]]>()
  for (const quote of quotes) {
    if ((quote.kind !== 'direct' && quote.kind !== 'partial') || isSettled(quote)) continue
    const stretches = utterances.get(quote.utterance)
    if (stretches) stretches.push(quote)
    else utterances.set(quote.utterance, [quote])
  }
  return [...utterances.values()].map((stretches) => asOne(stretches, isLeft))
}

/** What is undecided, in the body or in a field. */
export interface Undecided extends Pick<OpenUtterance, 'text' | 'speaker'> {
  readonly place: OpenUtterance | AttributedField
}

/** The undecided quotations of headline and deck that the body does not quote as well, for what it quotes is settled there, and then those of the body. */
export const undecidedAnywhere = (desk: Desk): readonly Undecided[] => [
  ...openInFields(quotesInFields(desk.article, desk.quotes), desk.article)
    .filter(({ isEcho }) => !isEcho)
    .map(({ place, text, speaker }) => ({ place: place.name, text, speaker })),
  ...undecidedQuotes(desk).map((quote) => ({ place: quote, text: quote.text, speaker: quote.speaker })),
]
