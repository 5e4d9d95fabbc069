import { Fragment, type Mark, type Node } from '@tiptap/pm/model'
import { schema } from '../../document'

/** Where links lead while a page is judged whose own address is not at hand: that words lead elsewhere says what they are. No article ever has it. */
const nowhere = 'https://lost-link.invalid/'

/** The host of `lostLink`, which stands for the page's own site. */
export const lostHost = 'lost-link.invalid'

export const lostLink = (): Mark => schema.mark('link', { href: nowhere })

/** `node` without such links. */
export function withoutLostLinks(node: Node): Node {
  const mark = lostLink()
  if (node.isText) return node.mark(mark.removeFromSet(node.marks))
  return node.childCount === 0 ? node : node.copy(Fragment.fromArray(node.children.map(withoutLostLinks)))
}
