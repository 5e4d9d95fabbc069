import type { AttributedSpan, Desk, Span } from './rule'

/** Share of a quotation that decided marks must cover: quotation marks and a stop may lie outside. */
const enough = 0.8

const isDecided = ({ article }: Desk, { id }: AttributedSpan): boolean => {
  const record = article.attributions[id]
  return record !== undefined && (record.state === 'dismissed' || (record.state === 'confirmed' && record.sourceIds.length > 0))
}

function covered(span: Span, marks: readonly Span[]): number {
  let reached = span.start
  let length = 0
  for (const mark of marks) {
    const from = Math.max(reached, mark.start)
    const to = Math.min(span.end, mark.end)
    if (to > from) length += to - from
    reached = Math.max(reached, to)
  }
  return length
}

/** The direct and partial quotations that no person has decided: not confirmed with a source, not dismissed. */
export function undecidedQuotes(desk: Desk): Desk['quotes'] {
  const marks = desk.attributed.filter((mark) => isDecided(desk, mark)).sort((a, b) => a.start - b.start)
  return desk.quotes
    .filter((quote) => quote.kind === 'direct' || quote.kind === 'partial')
    .filter((quote) => covered(quote, marks) < (quote.end - quote.start) * enough)
}
