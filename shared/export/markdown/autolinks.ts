import type { Node } from '@tiptap/pm/model'

/** What GFM makes a link of by itself: an address that begins with a scheme or `www.`, an e-mail address. */
const linked = /(?:https?:\/\/|www\.)[\w-]+\.[\w.-]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/i

/** True when `doc` holds an address in plain text, which some readers of GFM would turn into a link. */
export function hasLiteralAddress(doc: Node): boolean {
  let found = false
  doc.descendants((node) => {
    found ||= node.isText && !node.marks.some(({ type }) => type.name === 'link' || type.name === 'code') && linked.test(node.text!)
    return !found && node.type.name !== 'codeBlock'
  })
  return found
}
