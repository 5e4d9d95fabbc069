import type { EditorState } from '@tiptap/pm/state'
import type { TextMap } from '@shared/document'
import type { LedgerEntry } from '@shared/ledger'
import type { Source } from '@shared/source'
import type { checksByAttribution } from '@shared/verification'
import { presentNodes, presentPosition, presentStretches } from '../editor/attribution-display'
import type { ShownPassage } from '../editor/shown-passage'
import { tagSide } from '../editor/drawn-passages'
import { pageCheck } from '../verification/marked-check'
import { isWithheld, speakerOf } from './entry-speaker'

/** The position behind the punctuation and the closing mark that follow `position` in its block, in the text that was read. */
function behindMarks(map: TextMap, position: number): number {
  const offset = map.offsetOf(position)
  const marks = /^[.,!?…]*["”“’'»«]?[.,!?…]*/.exec(map.text.slice(offset, offset + 4))?.[0].length ?? 0
  return marks === 0 ? position : map.positionOf(offset + marks - 1) + 1
}

/**
 * What the page shows of a reading whose `map` leads to the document: `isJustRead` where `state` holds that very document.
 * `current`: the entry that the ledger stands on. What is only offered shows while it is that one.
 */
export const shownPassages = (
  { entries, map }: { readonly entries: readonly LedgerEntry[]; readonly map: TextMap | null },
  state: EditorState,
  isJustRead: boolean,
  sources: ReadonlyMap<string, Source>,
  current: string | null,
  withheldWord: string,
  checks: ReturnType<typeof checksByAttribution>,
): readonly ShownPassage[] =>
  entries.flatMap((entry) => {
    // The words of a footnote stand at the foot of the page while it is selected.
    if (!map || typeof entry.on === 'object' || entry.on === 'footnote' || (entry.state === 'offered' && entry.key !== current)) return []
    const whole = entry.on === 'node'
    const present = whole && 'record' in entry ? presentNodes(state, entry.stretches, entry.record.id) : presentStretches(state, entry.stretches)
    const stretches = isJustRead ? entry.stretches : (present ?? [])
    return stretches.map((stretch, index): ShownPassage => {
      const behind = whole ? entry.stretches[index]!.to : behindMarks(map, entry.stretches[index]!.to)
      return {
        key: `${entry.key}:${index}`,
        from: stretch.from,
        to: stretch.to,
        whole,
        state: entry.state === 'orphaned' ? 'confirmed' : entry.state === 'offered' ? 'proposed' : entry.state,
        speaker: speakerOf(entry, sources),
        mark: isWithheld(entry, sources) ? withheldWord : '',
        check: pageCheck(entry, checks),
        current: entry.key === current,
        tagAt: isJustRead ? behind : presentPosition(state, behind, tagSide({ whole })),
        // Of the stretches of one utterance the last bears the name; a figure or table always does.
        last: whole || index === stretches.length - 1,
      }
    })
  })
