import type { HtmlDocument } from './parse'
import { isElement, isText, walk } from './tree'

const sign = /[\ue7a0-\ue7a5]/
const signs = /[\ue7a0-\ue7a5]/g

/** Takes the signs that readers of files use among themselves out of a tree that none of them made, in place. */
export function takePrivateSigns(document: HtmlDocument): void {
  for (const node of walk(document)) {
    if (isText(node) && sign.test(node.value)) node.value = node.value.replace(signs, '')
    if (isElement(node)) for (const attribute of node.attrs) if (sign.test(attribute.value)) attribute.value = attribute.value.replace(signs, '')
  }
}
