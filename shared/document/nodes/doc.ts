import { Node } from '@tiptap/core'

/** Parts of a web page that no reader of its story sees, or that are its controls: they are not read. */
const unseen = ['svg', 'button', 'nav', 'template', '[hidden]', '[aria-hidden="true"]', '[style*="display:none" i]', '[style*="display: none" i]']

/** The body of an article. Its headline and other fields are facts beside it, not part of it. */
export const Doc = Node.create({
  name: 'doc',
  topNode: true,
  content: 'block+',
  parseHTML: () => unseen.map((tag) => ({ tag, ignore: true, priority: 1000 })),
})

export const Text = Node.create({ name: 'text', group: 'inline' })
