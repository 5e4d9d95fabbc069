import { isCovered, isDecided } from '../ledger'
import type { Desk } from './rule'

/** The direct and partial quotations that no person has decided: not confirmed with a source, not dismissed. */
export function undecidedQuotes({ article, attributed, quotes }: Desk): Desk['quotes'] {
  const passages = attributed.filter(({ id }) => isDecided(article.attributions[id]))
  return quotes.filter((quote) => (quote.kind === 'direct' || quote.kind === 'partial') && !isCovered(quote, passages))
}
