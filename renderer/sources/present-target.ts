import type { Node } from '@tiptap/pm/model'
import type { Mappable } from '@tiptap/pm/transform'
import type { ArticleFacts, AttributedField } from '@shared/article'
import type { LedgerEntry } from '@shared/ledger'
import { selectedWords, type PickerTarget } from './picker-target'

/** What stands in the window when a source is taken. */
interface Present {
  readonly doc: Node
  readonly facts: Pick<ArticleFacts, AttributedField>
  readonly entries: readonly LedgerEntry[]
  /** What has happened to the document since the picker was opened. */
  readonly moved: Mappable
}

/** An entry of a later reading with the words of `entry`; undefined where there is none, or several of which none is plainly it. */
function presentEntry(entry: LedgerEntry, entries: readonly LedgerEntry[]): LedgerEntry | undefined {
  const same = entries.filter((each) => each.key === entry.key || (each.text === entry.text && !('record' in each) && !('record' in entry)))
  return same.length === 1 ? same[0] : same.find(({ key }) => key === entry.key)
}

/** What the picker was opened for as it stands now; null where its words, figure or table are gone or are others by now. */
export function presentTarget(target: PickerTarget, { doc, facts, entries, moved }: Present): PickerTarget | null {
  switch (target.kind) {
    case 'nothing':
      return target
    case 'entry': {
      const entry = entries.includes(target.entry) ? target.entry : presentEntry(target.entry, entries)
      return entry ? { ...target, entry } : null
    }
    case 'words': {
      const ranges = target.ranges.map(({ from, to }) => ({ from: moved.map(from, 1), to: moved.map(to, -1) }))
      return ranges.every(({ from, to }) => from < to) && selectedWords(doc, ranges) === target.text ? { ...target, ranges } : null
    }
    case 'field':
      return facts[target.place.name].slice(target.place.start, target.place.end) === target.text ? target : null
    case 'node': {
      const { pos, deletedAfter } = moved.mapResult(target.position, 1)
      return !deletedAfter && doc.nodeAt(pos)?.type.name === target.type ? { ...target, position: pos } : null
    }
  }
}
