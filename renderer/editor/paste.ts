import { Extension } from '@tiptap/core'
import { Fragment, Slice, type Node } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import { sliceWithoutLeadingDash } from '@shared/document'

/** A paragraph that holds something, and nothing that a reader would see: word processors space their text with such. */
const isSpacer = (node: Node): boolean =>
  node.type.name === 'paragraph' && node.childCount > 0 && node.children.every((child) => child.type.name === 'hardBreak' || (child.isText && child.text!.trim() === ''))

/**
 * What is pasted, without the paragraphs of blanks and line breaks that word processors leave between theirs, and without a
 * dash before a name that the page sets itself. Empty paragraphs stay, and blanks that are all there is.
 */
export function cleanPaste(slice: Slice): Slice {
  const blocks = slice.content.content
  const kept = blocks.filter((node) => !isSpacer(node))
  if (kept.length === 0 || kept.length === blocks.length) return sliceWithoutLeadingDash(slice)
  const content = Fragment.fromArray(kept)
  const widest = Slice.maxOpen(content)
  const openStart = kept[0] === blocks[0] ? slice.openStart : widest.openStart
  const openEnd = kept.at(-1) === blocks.at(-1) ? slice.openEnd : widest.openEnd
  return sliceWithoutLeadingDash(new Slice(content, openStart, openEnd))
}

/** Cleans what is pasted or dropped. */
export const CleanPaste = Extension.create({
  name: 'cleanPaste',
  addProseMirrorPlugins: () => [new Plugin({ props: { transformPasted: cleanPaste } })],
})
