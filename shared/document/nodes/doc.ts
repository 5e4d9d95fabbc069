import { Node } from '@tiptap/core'

/** The body of an article. Its headline and other fields are facts beside it, not part of it. */
export const Doc = Node.create({ name: 'doc', topNode: true, content: 'block+' })

export const Text = Node.create({ name: 'text', group: 'inline' })
