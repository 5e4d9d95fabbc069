import type { Node } from '@tiptap/pm/model'
import { wordsIn } from './listing'
import type { SuggestionRecord } from './model'

/** The blocks that records tell to be taken out, or put in, as wholes: by their index, the place of the record in the list. */
export interface ToldBlocks {
  /** Blocks of the original. */
  readonly out: ReadonlyMap<number, number>
  /** Blocks of the document. */
  readonly put: ReadonlyMap<number, number>
}

export const noneTold: ToldBlocks = { out: new Map(), put: new Map() }

/** The blocks whose words are those of records; where a text has more blocks of these words than are told of, nobody knows which is meant. */
function told(doc: Node, records: readonly (readonly [string, number])[]): ReadonlyMap<number, number> {
  const places = new Map<string, number[]>()
  for (const [words, place] of records) {
    const name = words.trim()
    const known = places.get(name)
    if (known) known.push(place)
    else places.set(name, [place])
  }
  places.delete('')
  if (places.size === 0) return new Map()
  const blocks = new Map<string, number[]>()
  let start = 0
  doc.children.forEach((block, index) => {
    const words = block.isTextblock ? wordsIn(doc, start + 1, start + block.nodeSize - 1).trim() : ''
    start += block.nodeSize
    if (!places.has(words)) return
    const known = blocks.get(words)
    if (known) known.push(index)
    else blocks.set(words, [index])
  })
  return new Map([...blocks].flatMap(([words, indexes]) => (indexes.length > places.get(words)!.length ? [] : indexes.map((index, at) => [index, places.get(words)![at]!] as const))))
}

/** Which blocks of two texts `records`, in reading order, tell to be taken out and put in as wholes. */
export function toldBlocks(original: Node, doc: Node, records: readonly SuggestionRecord[]): ToldBlocks {
  const ofBody = records.map((record, place) => ({ ...record, place })).filter(({ field }) => field === '')
  return {
    out: told(original, ofBody.flatMap(({ deleted, inserted, place }) => (inserted === '' ? [[deleted, place] as const] : []))),
    put: told(doc, ofBody.flatMap(({ deleted, inserted, place }) => (deleted === '' ? [[inserted, place] as const] : []))),
  }
}
