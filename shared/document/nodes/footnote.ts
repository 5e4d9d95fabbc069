import { Node } from '@tiptap/core'

/** A note to the words before it. Its text is its own content; its number is its place among the footnotes. */
export const Footnote = Node.create({
  name: 'footnote',
  group: 'inline',
  inline: true,
  content: 'text*',
  isolating: true,
  atom: true,
  parseHTML: () => [{ tag: 'span[data-footnote]' }],
  renderHTML: () => ['span', { 'data-footnote': '' }, 0],
})
