import { commandList, type CommandId } from '@shared/commands'
import { foldedWords, wordsFit } from '../palette/match'
import type { Translate } from '../shell/messages'

/** The blocks that the slash menu offers, in the order in which a writer reaches for them. */
const offered = [
  'format.paragraph', 'format.heading2', 'format.heading3', 'format.heading4', 'format.bulletList', 'format.orderedList', 'format.taskList',
  'format.blockquote', 'insert.pullquote', 'insert.picture', 'insert.table', 'insert.footnote', 'format.horizontalRule', 'format.codeBlock', 'insert.character',
] as const satisfies readonly CommandId[]

export type Offered = (typeof offered)[number]

/** A line of the slash menu. */
export interface SlashEntry {
  readonly id: Offered
  readonly label: string
  readonly accelerator: string | undefined
}

const accelerators = new Map<CommandId, string | undefined>(commandList.map(({ id, accelerator }) => [id, accelerator]))

/**
 * What the menu lists for `query`, found by its name or by another word for it, the best first; of those that fit alike what is
 * found by its name, then the order of the list.
 */
export function slashEntries(query: string, t: Translate): readonly SlashEntry[] {
  const sought = foldedWords(query)
  return offered
    .map((id) => {
      const entry = { id, label: t(`command.${id}`), accelerator: accelerators.get(id) }
      const name = foldedWords(entry.label)
      return { entry, fit: wordsFit([...name, ...foldedWords(t(`blocks.alsoCalled.${id}`))], sought), byName: wordsFit(name, sought) }
    })
    .filter(({ fit }) => fit > 0)
    .sort((a, b) => b.fit - a.fit || b.byName - a.byName)
    .map(({ entry }) => entry)
}
