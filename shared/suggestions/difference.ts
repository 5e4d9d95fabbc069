import type { Mark, Node } from '@tiptap/pm/model'
import { replacements, type Replaced } from '../text/diff'
import { topBlockAt, type TopBlock } from './top-blocks'

/** Tokens `[fromA, toA)` of one document stand where `[fromB, toB)` of the other do, and are not the same. */
export interface Hunk {
  readonly fromA: number
  readonly toA: number
  readonly fromB: number
  readonly toB: number
}

/** What is compared as a whole: a word, a gap, a sign, the start or the end of a node. Equal keys are equal tokens. */
interface Unit {
  readonly key: string
  readonly size: number
  /** Its letters, where it is a word; '' where it is none; null for the start or the end of a node. */
  readonly word: string | null
}

const wordOrGap = /\s+|[\p{L}\p{N}\p{M}]+|[^\s\p{L}\p{N}\p{M}]/gu
const isWord = /^[\p{L}\p{N}\p{M}]/u

/** Attributions that stand over each other have no order, though undo may turn them round. */
const look = (marks: readonly Mark[]): string =>
  marks.length === 0 ? '' : marks.length === 1 ? JSON.stringify(marks[0]) : marks.map((mark) => JSON.stringify(mark)).sort().join()
const openKey = (node: Node): string => `<${node.type.name}${JSON.stringify(node.attrs)}${look(node.marks)}`
const closeKey = '>'
const blank = /^\|\s+$/u

function units(parent: Node, from: number, to: number, into: Unit[] = []): readonly Unit[] {
  // In a whole text the blocks before the stretch are not passed one by one.
  const first: TopBlock = parent.inlineContent ? { index: 0, start: 0 } : topBlockAt(parent, from)
  let { start } = first
  for (let { index } = first; index < parent.childCount && start < to; index += 1) {
    const child = parent.child(index)
    const end = start + child.nodeSize
    if (end > from) {
      if (child.isText) {
        const key = `${look(child.marks)}|`
        for (const word of child.text?.slice(Math.max(0, from - start), to - start).match(wordOrGap) ?? []) into.push({ key: key + word, size: word.length, word: isWord.test(word) ? word : '' })
      } else {
        if (start >= from) into.push({ key: openKey(child), size: 1, word: null })
        if (!child.isLeaf) {
          units(child, Math.max(0, from - start - 1), Math.min(child.content.size, to - start - 1), into)
          if (end <= to) into.push({ key: closeKey, size: 1, word: null })
        }
      }
    }
    start = end
  }
  return into
}

/** The tokens of a stretch, each in one string; equal strings are equal tokens. */
export function tokens(doc: Node, from: number, to: number): readonly string[] {
  return units(doc, from, to).flatMap(({ key, size }) => {
    if (size === 1) return [key]
    const mark = key.slice(0, key.length - size)
    return Array.from({ length: size }, (_, index) => mark + key.charAt(key.length - size + index))
  })
}

const textOf = (token: string): string => (token.startsWith('<') || token === closeKey ? '' : token.slice(-1))
const isLowHalf = (token: string | undefined): boolean => token !== undefined && /[\udc00-\udfff]$/u.test(token)
const isHighHalf = (token: string | undefined): boolean => token !== undefined && /[\ud800-\udbff]$/u.test(token)

/** A hunk without the characters that both sides have at its edges, where that leaves words put in, taken out, or looking otherwise. */
function narrowed(a: Node, b: Node, hunk: Hunk): Hunk {
  if (hunk.fromA === hunk.toA || hunk.fromB === hunk.toB) return hunk
  const [before, after] = [tokens(a, hunk.fromA, hunk.toA), tokens(b, hunk.fromB, hunk.toB)]
  const most = Math.min(before.length, after.length)
  let head = 0
  while (head < most && before[head] === after[head]) head += 1
  if (head > 0 && isHighHalf(before[head - 1]) && (isLowHalf(before[head]) || isLowHalf(after[head]))) head -= 1
  let tail = 0
  while (tail < most - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1
  if (tail > 0 && isLowHalf(before[before.length - tail])) tail -= 1
  const [old, fresh] = [before.slice(head, before.length - tail), after.slice(head, after.length - tail)]
  const isPure = old.length === 0 || fresh.length === 0 || old.map(textOf).join('') === fresh.map(textOf).join('')
  return isPure ? { fromA: hunk.fromA + head, toA: hunk.toA - tail, fromB: hunk.fromB + head, toB: hunk.toB - tail } : hunk
}

const isBoth = ({ from, to, start, end }: Replaced): boolean => from < to && start < end

/** A gap alone between two changed words reads better as part of the change than as an island in it. */
function withoutIslands(runs: readonly Replaced[], before: readonly string[]): readonly Replaced[] {
  const joined: Replaced[] = []
  for (const run of runs) {
    const last = joined.at(-1)
    const isIsland = last !== undefined && run.from - last.to === 1 && isBoth(last) && isBoth(run) && blank.test(before[last.to] ?? '')
    if (isIsland && last) joined[joined.length - 1] = { from: last.from, to: run.to, start: last.start, end: run.end }
    else joined.push(run)
  }
  return joined
}

const offsets = (list: readonly Unit[], from: number): readonly number[] => {
  const places = [from]
  for (const { size } of list) places.push((places.at(-1) ?? 0) + size)
  return places
}

interface Word {
  readonly at: number
  readonly word: string
}
const wordsIn = (list: readonly Unit[]): readonly Word[] => list.flatMap(({ word }, at) => (word ? [{ at, word }] : []))

/** The words that both have, in order, by their indexes. */
function sharedWords(a: readonly Word[], b: readonly Word[]): readonly (readonly [number, number])[] {
  const shared: (readonly [number, number])[] = []
  let [i, j] = [0, 0]
  for (const { from, to, start, end } of [...replacements(a.map(({ word }) => word), b.map(({ word }) => word)), { from: a.length, to: a.length, start: b.length, end: b.length }]) {
    for (; i < from && j < start; i += 1, j += 1) shared.push([a[i]!.at, b[j]!.at])
    ;[i, j] = [to, end]
  }
  return shared
}

const lettersOf = (list: readonly Unit[], from: number, to: number): string => list.slice(from, to).map(({ key, size, word }) => (word === null ? key : key.slice(key.length - size))).join('')

/**
 * Where two rows of units differ. Their words are matched first, whatever they look like: of a list that became paragraphs the words stay,
 * and no word is told to have gone from one place and come to another for the sake of more signs that match. Where words only look
 * otherwise is told apart from what is put in or taken out beside them.
 */
function aligned(a: readonly Unit[], b: readonly Unit[]): readonly Replaced[] {
  const [keysA, keysB] = [a.map(({ key }) => key), b.map(({ key }) => key)]
  const found: (Replaced & { readonly isLook: boolean })[] = []
  const add = (run: Replaced): void => {
    const last = found.at(-1)
    const isLook = run.from < run.to && run.start < run.end && lettersOf(a, run.from, run.to) === lettersOf(b, run.start, run.end)
    if (last && last.isLook === isLook && last.to === run.from && last.end === run.start) found[found.length - 1] = { ...last, to: run.to, end: run.end }
    else found.push({ ...run, isLook })
  }
  let [i, j] = [0, 0]
  for (const [nextA, nextB] of [...sharedWords(wordsIn(a), wordsIn(b)), [a.length, b.length] as const]) {
    for (const { from, to, start, end } of replacements(keysA.slice(i, nextA), keysB.slice(j, nextB))) add({ from: i + from, to: i + to, start: j + start, end: j + end })
    if (nextA < a.length && keysA[nextA] !== keysB[nextB]) add({ from: nextA, to: nextA + 1, start: nextB, end: nextB + 1 })
    ;[i, j] = [nextA + 1, nextB + 1]
  }
  return withoutIslands(found, keysA)
}

/** Where a stretch of `a` and one of `b` differ, in order and apart; by whole words, nodes and looks. */
export function differenceIn(a: Node, b: Node, { fromA, toA, fromB, toB }: Hunk): readonly Hunk[] {
  if (fromA === toA && fromB === toB) return []
  if (fromA === toA || fromB === toB) return [{ fromA, toA, fromB, toB }]
  const [unitsA, unitsB] = [units(a, fromA, toA), units(b, fromB, toB)]
  const [placesA, placesB] = [offsets(unitsA, fromA), offsets(unitsB, fromB)]
  return aligned(unitsA, unitsB).map(({ from, to, start, end }) =>
    narrowed(a, b, { fromA: placesA[from] ?? fromA, toA: placesA[to] ?? toA, fromB: placesB[start] ?? fromB, toB: placesB[end] ?? toB }),
  )
}
