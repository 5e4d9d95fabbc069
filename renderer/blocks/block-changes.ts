import type { ChainedCommands } from '@tiptap/core'
import type { CommandId } from '@shared/commands'

/** A change of the text at the caret, to be one undo step. */
export type Change = (chain: ChainedCommands) => ChainedCommands

/** What the commands that make or change a block at the caret do to the text. */
export const blockChanges = {
  'format.paragraph': (chain) => chain.setNode('paragraph'),
  'format.heading2': (chain) => chain.toggleNode('heading', 'paragraph', { level: 2 }),
  'format.heading3': (chain) => chain.toggleNode('heading', 'paragraph', { level: 3 }),
  'format.heading4': (chain) => chain.toggleNode('heading', 'paragraph', { level: 4 }),
  'format.bulletList': (chain) => chain.toggleList('bulletList', 'listItem'),
  'format.orderedList': (chain) => chain.toggleList('orderedList', 'listItem'),
  'format.taskList': (chain) => chain.toggleList('taskList', 'taskItem'),
  'format.blockquote': (chain) => chain.toggleWrap('blockquote'),
  'format.codeBlock': (chain) => chain.toggleNode('codeBlock', 'paragraph'),
  'insert.pullquote': (chain) => chain.toggleNode('pullquote', 'paragraph'),
  'format.horizontalRule': (chain) => chain.insertRule(),
} as const satisfies { readonly [C in CommandId]?: Change }

/** A command that `blockChanges` holds. */
export type BlockChange = keyof typeof blockChanges

export const isBlockChange = (id: CommandId): id is BlockChange => Object.hasOwn(blockChanges, id)
