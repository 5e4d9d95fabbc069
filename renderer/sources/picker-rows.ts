import type { LedgerEntry } from '@shared/ledger'
import { resolveSource, type Source } from '@shared/source'
import { foldName } from '@shared/text/fold'
import { namedFor } from '../review/entry-speaker'
import { rankNames, rankSources } from './rank-sources'
import { shownSource } from './shown-source'

/** A line of the picker: a source of the register, or the one that would be made. */
export type PickerRow = { readonly kind: 'source'; readonly source: Source } | { readonly kind: 'create'; readonly name: string }

interface Asked {
  readonly sources: readonly Source[]
  /** The people whom the article names as speakers, the first first. */
  readonly people: readonly string[]
  /** Ids of the sources that the article's records name, before merges. */
  readonly used: readonly string[]
  readonly query: string
  /** The speaker proposed for the entry in question; '' for none. */
  readonly proposed: string
}

/** As many lines as a person takes in, the new source aside. */
const most = 8

/** `items` without those whose key came before. */
function onceEach<T>(items: readonly T[], keyOf: (item: T) => string): readonly T[] {
  const first = new Map<string, T>()
  for (const item of items) if (!first.has(keyOf(item))) first.set(keyOf(item), item)
  return [...first.values()]
}

/** The people whom the ledger proposes as speakers anywhere in the article, in its order, each once. */
export const peopleOf = (entries: readonly LedgerEntry[]): readonly string[] => onceEach(entries.flatMap(namedFor), foldName)

/**
 * Whom the picker offers: the proposed speaker, the people of this article, the sources used in it, then the rest of the
 * register, each as far as it fits `query`; last what was typed, as a new source. A person of whom the register shows nothing
 * is offered as a new source with the whole name.
 */
export function pickerRows({ sources, people, used, query, proposed }: Asked): readonly PickerRow[] {
  const typed = query.trim()
  const fitting = rankSources(sources, typed)
  const register = new Map(sources.map((source) => [source.id, source]))
  const named = (name: string): PickerRow => {
    const known = sources.find((source) => source.mergedInto === null && [shownSource(source).name, ...shownSource(source).aliases].some((each) => foldName(each) === foldName(name)))
    return known ? { kind: 'source', source: known } : { kind: 'create', name }
  }
  const here = new Set(used.map((id) => resolveSource(register, id)?.id))
  const wanted: readonly PickerRow[] = [
    ...[...(proposed ? [proposed] : []), ...people].filter((name) => rankNames([name], typed) !== null).map(named),
    ...fitting.filter((source) => here.has(source.id)).map((source): PickerRow => ({ kind: 'source', source })),
    ...fitting.map((source): PickerRow => ({ kind: 'source', source })),
  ]
  const offered = onceEach(wanted, rowKey).slice(0, most)
  const isOffered = offered.some((row) => foldName(row.kind === 'create' ? row.name : shownSource(row.source).name) === foldName(typed))
  return typed === '' || isOffered ? offered : [...offered, { kind: 'create', name: typed }]
}

/** What tells the lines apart. */
export const rowKey = (row: PickerRow): string => (row.kind === 'source' ? row.source.id : `new:${foldName(row.name)}`)

/** The line that Enter takes before a key was pressed: the first, or none (-1) while nothing is typed and nobody is proposed. */
export const firstChoice = ({ query, proposed }: Pick<Asked, 'query' | 'proposed'>): number => (query.trim() === '' && proposed === '' ? -1 : 0)
