import { NodeSelection, type EditorState } from '@tiptap/pm/state'

/** The blocks that the bar of the page makes, by their commands. */
export const madeBlocks = [
  'format.paragraph', 'format.heading2', 'format.heading3', 'format.heading4', 'format.bulletList', 'format.orderedList', 'format.taskList', 'format.blockquote', 'insert.pullquote', 'format.codeBlock',
] as const
export type MadeBlock = (typeof madeBlocks)[number]

/** Where a caret may stand besides: none of these is made by choosing it. */
const heldBlocks = ['figure', 'caption', 'cell'] as const
export type HeldBlock = (typeof heldBlocks)[number]

/** True for a place that is named alone. */
export const isHeld = (block: MadeBlock | HeldBlock): block is HeldBlock => heldBlocks.some((one) => one === block)

/** The nearest block round the caret that has a name: a list before the paragraph in it, and the table cell or caption before what holds that. */
export function blockAt({ selection }: Pick<EditorState, 'selection'>): MadeBlock | HeldBlock {
  if (selection instanceof NodeSelection && selection.node.type.name === 'figure') return 'figure'
  const { $from } = selection
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    const { type, attrs } = $from.node(depth)
    switch (type.name) {
      case 'heading':
        return madeBlocks.find((id) => id === `format.heading${String(attrs['level'])}`) ?? 'format.heading4'
      case 'bulletList':
      case 'orderedList':
      case 'taskList':
      case 'blockquote':
      case 'codeBlock':
        return `format.${type.name}`
      case 'pullquote':
        return 'insert.pullquote'
      case 'figure':
        return 'caption'
      case 'tableCell':
      case 'tableHeader':
        return 'cell'
    }
  }
  return 'format.paragraph'
}

/** What is run when `wanted` is chosen where the caret stands in `present`; null for nothing. Plain text comes of a list, a quote or code by what made it. */
export function changeTo(wanted: MadeBlock | HeldBlock, present: MadeBlock | HeldBlock): MadeBlock | null {
  if (wanted === present || isHeld(wanted)) return null
  const isHeading = present.startsWith('format.heading')
  return wanted === 'format.paragraph' && !isHeading && !isHeld(present) ? present : wanted
}
