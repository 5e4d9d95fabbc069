import type { Node } from '@tiptap/pm/model'
import type { Change } from './model'

/** So many changes before and after one are looked at for where its words went. */
const farthest = 4

const letters = (doc: Node, from: number, to: number): string => (from < to ? doc.textBetween(from, to, '', '\ufffc').replace(/\s+/gu, '') : '')

const isSamePerson = (one: Change, other: Change): boolean => one.stamp.by === other.stamp.by && one.stamp.author === other.stamp.author

interface Words {
  readonly gone: string
  readonly come: string
}

/** The row of changes beside `index` whose words on one side are together `sought`, or null. */
function rowOf(changes: readonly Change[], words: (index: number) => Words, index: number, sought: string, side: keyof Words): readonly number[] | null {
  for (let first = Math.max(0, index - farthest); first <= Math.min(changes.length - 1, index + farthest); first += 1) {
    let found = ''
    const row: number[] = []
    for (let at = first; at < changes.length && found.length < sought.length && isSamePerson(changes[at]!, changes[index]!); at += 1) {
      found += words(at)[side]
      row.push(at)
    }
    if (found === sought && words(first)[side] !== '' && row.some((at) => at !== index)) return row
  }
  return null
}

/**
 * Where a change takes a part of a block out, or puts one in, the changes beside it that put the same words in, or take them out: a
 * paragraph that is joined with a list or lifted out of it. Decided apart, its words would be lost, or stand there twice. `isAlone`:
 * which changes are of words within a block that both texts have.
 */
export function movedWords(original: Node, doc: Node, changes: readonly Change[], isAlone: readonly boolean[]): readonly (readonly number[])[] {
  if (isAlone.every(Boolean)) return []
  const read = new Map<number, Words>()
  // Of thousands few stand near one that is asked about.
  const words = (index: number): Words => {
    const known = read.get(index)
    if (known) return known
    const { fromA, toA, fromB, toB } = changes[index]!
    const made = { gone: letters(original, fromA, toA), come: letters(doc, fromB, toB) }
    read.set(index, made)
    return made
  }
  return changes.flatMap((_, index) => {
    if (isAlone[index]) return []
    const { gone, come } = words(index)
    if (gone === come) return []
    const rows = [gone === '' ? null : rowOf(changes, words, index, gone, 'come'), come === '' ? null : rowOf(changes, words, index, come, 'gone')]
    return rows.flatMap((row) => (row ? [[index, ...row]] : []))
  })
}
