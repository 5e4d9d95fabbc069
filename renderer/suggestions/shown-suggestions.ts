import type { Suggestion, SuggestionKind } from '@shared/suggestions'

/** Which suggestions are listed: of whom and of which kind; null for all. */
export interface SuggestionFilter {
  readonly author: string | null
  readonly kind: SuggestionKind | null
}

export const everything: SuggestionFilter = { author: null, kind: null }

/** Tells an author: by the person's id and the name as it was stored, for one machine may know several people by one id; '' where nobody is known. */
export const authorOf = ({ by, author }: Pick<Suggestion, 'by' | 'author'>): string => [by, author].filter(Boolean).join(' ')

export const shownSuggestions = (all: readonly Suggestion[], { author, kind }: SuggestionFilter): readonly Suggestion[] =>
  author === null && kind === null ? all : all.filter((one) => (author === null || authorOf(one) === author) && (kind === null || one.kind === kind))

/** Everybody who suggested something, in the order of the text. */
export function authorsIn(all: readonly Suggestion[]): readonly { readonly id: string; readonly name: string }[] {
  const names = new Map<string, string>()
  for (const one of all) names.set(authorOf(one), one.author || names.get(authorOf(one)) || '')
  return [...names].map(([id, name]) => ({ id, name }))
}

/** The suggestion that a place of the text (`field` null) or of a field stands in or at, the nearest start first; null for none. */
export const suggestionAt = (all: readonly Suggestion[], field: Suggestion['field'], place: number): Suggestion | null =>
  all.filter((one) => one.field === field && one.from <= place && place <= one.to).sort((a, b) => b.from - a.from || a.to - b.to)[0] ?? null

const order = { headline: 0, deck: 1, body: 2 } as const
const orderOf = (field: Suggestion['field']): number => order[field ?? 'body']

/** Where a person stands in the reading order: in a field, or in the body (null), `isTop` at its very beginning. */
interface Standing {
  readonly field: Suggestion['field']
  readonly at: number
  readonly isTop: boolean
}

/**
 * Which of `shown`, in reading order, comes next (1) or before (-1) for whoever stands on none: from the top of the body the
 * first of all, else the one at the caret, or the nearest that way. An index just outside where that way there is none.
 */
export function placeFrom(shown: readonly Suggestion[], { field, at, isTop }: Standing, by: 1 | -1): number {
  if (by === 1 && isTop) return 0
  const place = orderOf(field)
  const next = shown.findIndex((one) => orderOf(one.field) > place || (orderOf(one.field) === place && (by === 1 ? one.to : one.from) >= at))
  return by === 1 ? (next < 0 ? shown.length : next) : (next < 0 ? shown.length : next) - 1
}

/** Those that a stretch of the body touches. */
export const suggestionsWithin = (all: readonly Suggestion[], from: number, to: number): readonly Suggestion[] =>
  all.filter((one) => one.field === null && one.from <= to && one.to >= from)
