import { defaultTreeAdapter as tree } from 'parse5'
import type { HtmlDocument, HtmlElement } from './parse'
import { hasAttr, isElement, walk } from './tree'

/** Templates that a browser shows as the inside of their element, and writes so when it saves a page. */
const isShadow = (element: HtmlElement): boolean => element.tagName === 'template' && ['shadowrootmode', 'shadowroot', 'shadowmode'].some((name) => hasAttr(element, name))

/** Sets what stands in shadow roots where a reader of the page sees it. */
export function openShadows(document: HtmlDocument): void {
  // What a root holds may hold roots of its own.
  for (let turns = 0; turns < 20; turns += 1) {
    const found: HtmlElement[] = []
    for (const node of walk(document)) if (isElement(node) && isShadow(node)) found.push(node)
    if (found.length === 0) return
    for (const template of found) {
      const parent = template.parentNode
      if (!parent) continue
      const content = tree.getTemplateContent(template as Parameters<typeof tree.getTemplateContent>[0])
      for (const child of [...content.childNodes]) {
        tree.detachNode(child)
        tree.insertBefore(parent, child, template)
      }
      tree.detachNode(template)
    }
  }
}
