import type { Finding } from '@shared/finding'
import { findPlaceholders } from '@shared/preflight/placeholders'
import type { MarkedStretch } from '../spelling/MarkedField'
import { isPlaceholder } from './placeholder-display'

/** What of the `text` of a field is still to be filled in by `findings`, in UTF-16 offsets of the text as it stands now. */
export function fieldPlaceholders(findings: readonly Finding[], field: string, text: string): readonly MarkedStretch[] {
  const told = new Set(findings.filter((finding) => finding.field === field && isPlaceholder(finding)).map(({ params }) => params['text']))
  if (told.size === 0) return []
  return findPlaceholders(text).filter((found) => told.has(found.text)).map(({ start, end }) => ({ from: start, to: end, look: 'placeholder' }))
}

/** Both kinds of marks of one field, in order and apart: a misspelled word within a place to be filled in is none. */
export function withPlaceholders(misspelled: readonly Pick<MarkedStretch, 'from' | 'to'>[], open: readonly MarkedStretch[]): readonly MarkedStretch[] {
  const apart = misspelled.filter(({ from, to }) => !open.some((one) => one.from < to && from < one.to))
  return [...apart.map(({ from, to }): MarkedStretch => ({ from, to, look: 'misspelled' })), ...open].sort((a, b) => a.from - b.from)
}
