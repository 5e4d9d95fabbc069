import { sourceKinds, type Source } from '@shared/source'
import { foldName } from '@shared/text/fold'
import type { RegisterSort } from './register-desk'
import { shownSource } from './shown-source'

/** A source with what it is found and ordered by, so that a key in a register of thousands costs little. */
export interface RegisterLine {
  readonly source: Source
  /** As lists show it. */
  readonly name: string
  /** Names first, then what else is searched; each folded, with one space before each word. */
  readonly words: readonly string[]
}

/** A line of the register's list: the name of a group, or a source with its place among the sources, from 0. */
export type RegisterRow =
  | { readonly kind: 'group'; readonly group: RegisterGroup }
  | { readonly kind: 'source'; readonly group: RegisterGroup; readonly source: Source; readonly place: number }

/** `all` where the article uses none, so that nothing is parted. */
export type RegisterGroup = 'inArticle' | 'others' | 'all'

const collator = new Intl.Collator('id', { sensitivity: 'base', numeric: true })

const spaced = (text: string): string => ` ${foldName(text)}`

function lineOf(source: Source, called: (source: Source) => string): RegisterLine {
  const { name, aliases, note, isWithheld } = shownSource(source)
  return { source, name, words: [name, ...aliases, note, isWithheld ? '' : called(source)].map(spaced) }
}

const inOrderOfNames = (a: RegisterLine, b: RegisterLine): number => collator.compare(a.name, b.name) || (a.source.id < b.source.id ? -1 : 1)

/**
 * The live sources by name, ready to be searched. `called` gives the words of the window for a source: its kind, its credibility.
 * Of a withheld source only what the window shows is searched.
 */
export const registerLines = (sources: readonly Source[], called: (source: Source) => string): readonly RegisterLine[] =>
  sources
    .filter(({ mergedInto }) => mergedInto === null)
    .map((source) => lineOf(source, called))
    .sort(inOrderOfNames)

/** More changes at once are quicker sorted than put in one by one. */
const fewChanges = 40

/** The place in `lines`, which are in order, where `line` belongs. */
function placeOf(lines: readonly RegisterLine[], line: RegisterLine): number {
  let [low, high] = [0, lines.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (inOrderOfNames(lines[middle]!, line) < 0) low = middle + 1
    else high = middle
  }
  return low
}

/** `registerLines` that remembers: a line is made anew, and put in its place, only where its source is another object than the last time. */
export function createLineBook(): typeof registerLines {
  const held: { called: ((source: Source) => string) | null; lines: readonly RegisterLine[] } = { called: null, lines: [] }
  return (sources, called) => {
    if (held.called !== called) {
      held.called = called
      held.lines = registerLines(sources, called)
      return held.lines
    }
    const live = new Set(sources.filter(({ mergedInto }) => mergedInto === null))
    const kept = held.lines.filter(({ source }) => live.delete(source))
    const fresh = [...live].map((source) => lineOf(source, called))
    if (fresh.length === 0 && kept.length === held.lines.length) return held.lines
    if (fresh.length > fewChanges) kept.push(...fresh)
    else for (const line of fresh) kept.splice(placeOf(kept, line), 0, line)
    held.lines = fresh.length > fewChanges ? kept.sort(inOrderOfNames) : kept
    return held.lines
  }
}

/** 0 where the name begins with `wanted`, 1 where a word of it or of another name does, 2 where it is found elsewhere, null for nowhere. */
function rankOf({ words }: RegisterLine, wanted: string): number | null {
  if (words[0]?.startsWith(` ${wanted}`)) return 0
  if (words.some((each) => each.includes(` ${wanted}`))) return 1
  return words.some((each) => each.includes(wanted)) ? 2 : null
}

/** The lines that fit `query`, the best first; all for an empty one, in their order. */
export function findLines(lines: readonly RegisterLine[], query: string): readonly RegisterLine[] {
  const wanted = foldName(query)
  if (wanted === '') return lines
  const found: readonly RegisterLine[][] = [[], [], []]
  for (const line of lines) {
    const rank = rankOf(line, wanted)
    if (rank !== null) found[rank]!.push(line)
  }
  return found.flat()
}

type Count = (source: Source) => number

function sorted(lines: readonly RegisterLine[], sort: RegisterSort, used: Count): readonly RegisterLine[] {
  switch (sort) {
    case 'name':
      return lines
    case 'used':
      return [...lines].sort((a, b) => used(b.source) - used(a.source))
    case 'kind':
      return [...lines].sort((a, b) => sourceKinds.indexOf(a.source.kind) - sourceKinds.indexOf(b.source.kind))
    case 'newest':
      return [...lines].sort((a, b) => (a.source.id < b.source.id ? 1 : -1))
  }
}

/** The rows of the list: the sources of the open article first. `here` and `used` count passages of a source, here and in all. */
export function registerRows(lines: readonly RegisterLine[], sort: RegisterSort, here: Count, used: Count): readonly RegisterRow[] {
  const inOrder = sorted(lines, sort, used)
  const inArticle = inOrder.filter(({ source }) => here(source) > 0)
  const groups: readonly (readonly [RegisterGroup, readonly RegisterLine[]])[] =
    inArticle.length === 0 ? [['all', inOrder]] : [['inArticle', inArticle], ['others', inOrder.filter(({ source }) => here(source) === 0)]]
  const counter = { place: 0 }
  return groups.flatMap(([group, members]): readonly RegisterRow[] => {
    const rows = members.map(({ source }): RegisterRow => ({ kind: 'source', group, source, place: counter.place++ }))
    return group === 'all' || rows.length === 0 ? rows : [{ kind: 'group', group }, ...rows]
  })
}

/** The place among `rows` of the source to which `key` leads from the one at `from` (-1: none); null for a key that does not move. */
export function rowAfterKey(rows: readonly RegisterRow[], from: number, key: string, page: number): number | null {
  const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page, Home: -rows.length, End: rows.length }
  const by = steps[key]
  if (by === undefined || rows.length === 0) return null
  const target = Math.min(Math.max(from + by, 0), rows.length - 1)
  if (rows[target]?.kind === 'source') return target
  // A group's name is passed over; behind it stands always a source.
  return by < 0 && target > 0 ? target - 1 : target + 1
}
