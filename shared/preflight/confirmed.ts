import { resolveSource, type Source } from '../source'
import type { AttributedSpan, Desk } from './rule'

export interface ConfirmedSpan {
  readonly span: AttributedSpan
  /** Those of the register, merged ones followed. */
  readonly sources: readonly Source[]
}

/** The passages that a person has confirmed, in reading order, with their sources. */
export const confirmedSources = ({ article, attributed, sources }: Desk): readonly ConfirmedSpan[] =>
  attributed.flatMap((span) => {
    const record = article.attributions[span.id]
    if (record?.state !== 'confirmed') return []
    return [{ span, sources: record.sourceIds.flatMap((id) => resolveSource(sources, id) ?? []) }]
  })
