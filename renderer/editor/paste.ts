import { Extension } from '@tiptap/core'
import { Fragment, Slice, type Mark, type Node } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import { sliceWithoutLeadingDash } from '@shared/document'
import { unwrapText } from '@shared/import/text'

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

/** Plain text as paragraphs with the marks that stand where it goes: lines that a program wrapped are joined, each other line is a paragraph. */
export function plainSlice(text: string, { parent, marks }: { readonly parent: Node; readonly marks: readonly Mark[] }): Slice {
  const { schema } = parent.type
  const lines = unwrapText(text) ?? text.split(/(?:\r\n?|\n)+/)
  return Slice.maxOpen(Fragment.fromArray(lines.map((line) => schema.node('paragraph', null, line === '' ? [] : [schema.text(line, marks)]))))
}

/** Cleans what is pasted or dropped. */
export const CleanPaste = Extension.create({
  name: 'cleanPaste',
  addProseMirrorPlugins: () => [new Plugin({ props: { transformPasted: cleanPaste, clipboardTextParser: (text, $place) => plainSlice(text, { parent: $place.parent, marks: $place.marks() }) } })],
})
