import { Node } from '@tiptap/core'

/** Words of the article that are set again in large type to draw readers in. They are the article's own, and said elsewhere in it. */
export const Pullquote = Node.create({
  name: 'pullquote',
  group: 'block',
  content: 'inline*',
  defining: true,
  // Only our own: an aside of a web page is something else.
  parseHTML: () => [{ tag: 'aside[data-pullquote]' }],
  renderHTML: () => ['aside', { 'data-pullquote': '' }, 0],
})
