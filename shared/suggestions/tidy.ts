import type { Node } from '@tiptap/pm/model'
import { newId } from '../ids'
import { tokens } from './difference'
import type { Change } from './model'

/** The texts on both sides of changes. */
interface Texts {
  readonly original: Node
  readonly doc: Node
}

/** As far an edge is moved. */
const farthest = 40

const isSign = (token: string): boolean => token.startsWith('<') || token === '>'
const isLetter = (token: string | undefined): boolean => token !== undefined && !isSign(token) && /[\p{L}\p{N}\p{M}]$/u.test(token)
const holdsDigit = /\p{N}/u
const isDigit = (token: string | undefined): boolean => token !== undefined && !isSign(token) && /\p{N}$/u.test(token)

const isSamePerson = (one: Change, other: Change): boolean => one.stamp.by === other.stamp.by && one.stamp.author === other.stamp.author

/** True for a stretch that holds as many starts of nodes as ends, each with its own. */
const isWhole = (doc: Node, from: number, to: number): boolean => doc.resolve(from).sameParent(doc.resolve(to))

const moved = (change: Change, by: number): Change => ({ ...change, fromA: change.fromA + by, toA: change.toA + by, fromB: change.fromB + by, toB: change.toB + by })

/** The same insertion, or deletion, told as one of whole blocks where it can be: Enter at the end of a paragraph puts a paragraph behind it. */
function ofWholeBlocks(change: Change, { original, doc }: Texts, previous: Change | undefined, next: Change | undefined): Change {
  const isIn = change.fromA === change.toA
  if (!isIn && change.fromB !== change.toB) return change
  const [text, from, to] = isIn ? ([doc, change.fromB, change.toB] as const) : ([original, change.fromA, change.toA] as const)
  if (isWhole(text, from, to)) return change
  const least = Math.max(0, from - 3, previous ? (isIn ? previous.toB : previous.toA) : 0)
  const most = Math.min(text.content.size, to + 3, next ? (isIn ? next.fromB : next.fromA) : text.content.size)
  const around = tokens(text, least, most)
  const token = (place: number): string | undefined => around[place - least]
  for (let by = 1; to + by <= most && token(to + by - 1) === token(from + by - 1); by += 1) if (isWhole(text, from + by, to + by)) return moved(change, by)
  for (let by = -1; from + by >= least && token(from + by) === token(to + by); by -= 1) if (isWhole(text, from + by, to + by)) return moved(change, by)
  return change
}

/** How many tokens at the end of `a` and of `b` are letters of one word that both have, of which `isPart` holds. */
function shared(a: readonly string[], b: readonly string[], isPart: (token: string | undefined) => boolean): number {
  let count = 0
  while (count < a.length && count < b.length && isPart(a[a.length - 1 - count]) && a[a.length - 1 - count] === b[b.length - 1 - count]) count += 1
  return count
}

/** A replacement within a word made one of the whole word: 14 for 15, never a 4 for a 5. What is only put into a word, or taken out of it, stays letters, but of a number. */
function ofWholeWords(change: Change, { original, doc }: Texts, previous: Change | undefined, next: Change | undefined): Change {
  const { fromA, toA, fromB, toB } = change
  // The commonest of all, looked at with every key: words put in or taken out without a number among them.
  if ((fromA === toA || fromB === toB) && !holdsDigit.test(original.textBetween(fromA, toA) + doc.textBetween(fromB, toB))) return change
  const [old, fresh] = [tokens(original, fromA, toA), tokens(doc, fromB, toB)]
  if (old.length > 400 || fresh.length > 400 || [...old, ...fresh].some(isSign)) return change
  const letters = (list: readonly string[]): string => list.map((token) => token.slice(-1)).join('')
  const isPure = old.length === 0 || fresh.length === 0
  if (letters(old) === letters(fresh) || (isPure && ![...old, ...fresh].some(isDigit))) return change
  const isPart = isPure ? isDigit : isLetter
  const before = Math.min(farthest, fromA - (previous?.toA ?? 0), fromB - (previous?.toB ?? 0))
  const after = Math.min(farthest, (next?.fromA ?? original.content.size) - toA, (next?.fromB ?? doc.content.size) - toB)
  const left = isPart(old[0]) || isPart(fresh[0]) ? shared(tokens(original, fromA - before, fromA), tokens(doc, fromB - before, fromB), isPart) : 0
  const right = isPart(old.at(-1)) || isPart(fresh.at(-1)) ? shared([...tokens(original, toA, toA + after)].reverse(), [...tokens(doc, toB, toB + after)].reverse(), isPart) : 0
  return left === 0 && right === 0 ? change : { ...change, fromA: fromA - left, toA: toA + right, fromB: fromB - left, toB: toB + right }
}

/**
 * A paragraph that was parted, or joined with the next, apart from what was written or taken out beside the place: each can be decided by
 * itself. `name` makes a name for the part of which the first argument says how it hangs together with the change.
 */
function parted(change: Change, { original, doc }: Texts, name: (part: number) => string): readonly Change[] {
  const { fromA, toA, fromB, toB } = change
  const [old, fresh] = [tokens(original, fromA, toA), tokens(doc, fromB, toB)]
  if (old.length + fresh.length > 400) return [change]
  const isBreak = (list: readonly string[]): boolean => list.length > 0 && list.every(isSign) && list[0] === '>' && list.at(-1)!.startsWith('<')
  const isText = (list: readonly string[]): boolean => list.length > 0 && !list.some(isSign)
  if ((isBreak(old) && isText(fresh)) || (isText(old) && isBreak(fresh)))
    return [
      { ...change, id: name(isBreak(old) ? 0 : 1), toB: fromB },
      { ...change, id: name(isBreak(old) ? 1 : 0), fromA: toA },
    ]
  if (old.length > 0) return [change]
  const [first, last] = [fresh.findIndex(isSign), fresh.length - 1 - [...fresh].reverse().findIndex(isSign)]
  if (first < 0 || !isBreak(fresh.slice(first, last + 1)) || (first === 0 && last === fresh.length - 1)) return [change]
  const part = (start: number, end: number, id: number): readonly Change[] => (start === end ? [] : [{ ...change, id: name(id), fromB: fromB + start, toB: fromB + end }])
  return [...part(0, first, 1), ...part(first, last + 1, 0), ...part(last + 1, fresh.length, 2)]
}

/** A row of changes, of which those that have just been worked out stand in the middle. */
interface Row {
  readonly before: readonly Change[]
  readonly near: readonly Change[]
  readonly behind: readonly Change[]
}

/** The changes with those that have just been worked out (`isFresh`, by their places in `near`) told in whole words and whole blocks. */
export function tidied({ before, near, behind }: Row, isFresh: ReadonlySet<number>, texts: Texts): readonly Change[] {
  if (isFresh.size === 0) return [...before, ...near, ...behind]
  // The change before may become one with the first.
  const told: Change[] = before.slice(-1)
  /** Where the change before ends in the document, where it was made wider. */
  let widened = -1
  const ids = { all: null as Set<string> | null }
  const nameFor = (change: Change) => (part: number): string => {
    ids.all ??= new Set([...before, ...near, ...behind].map(({ id }) => id))
    const base = change.id.replace(/\.\d$/u, '')
    const wished = part === 0 ? base : `${base}.${part}`
    const id = ids.all.has(wished) && wished !== change.id ? newId() : wished
    ids.all.add(id)
    return id
  }
  near.forEach((change, index) => {
    if (!isFresh.has(index)) return void told.push(change)
    const [previous, next] = [told.at(-1), near[index + 1] ?? behind[0]]
    const whole = ofWholeWords(ofWholeBlocks(change, texts, previous, next), texts, previous, next)
    const isWider = whole.toB - whole.fromB > change.toB - change.fromB
    // Two changes within one word are one.
    const touches = (isWider || widened === whole.fromB) && previous !== undefined && previous.toA === whole.fromA && previous.toB === whole.fromB && isSamePerson(previous, whole)
    widened = isWider || touches ? whole.toB : -1
    if (touches && previous) told[told.length - 1] = { ...previous, toA: whole.toA, toB: whole.toB, bonds: [...new Set([...previous.bonds, ...whole.bonds])] }
    else told.push(...parted(whole, texts, nameFor(whole)))
  })
  return [...before.slice(0, -1), ...told, ...behind]
}
