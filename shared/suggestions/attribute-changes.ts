import type { Node } from '@tiptap/pm/model'
import { begunIn } from './ends'
import type { Pair } from './groups'
import { toldAttributes, type AttributeChange, type Change } from './model'

const told = (value: unknown): string => (value === true ? 'yes' : value === false || value === null || value === undefined ? '' : String(value))

/** What changes say of blocks that both texts have: of each that begins in a change, the first of its kind on the other side. */
export function attributeChanges({ original, doc }: Pair, changes: readonly Change[]): readonly AttributeChange[] {
  return changes.flatMap(({ fromA, toA, fromB, toB }) => {
    const [gone, come] = [begunIn(original, fromA, toA), begunIn(doc, fromB, toB)]
    const left = [...come]
    return gone.flatMap(({ node }) => {
      const index = left.findIndex((one) => one.node.type === node.type)
      const [other] = index < 0 ? [] : left.splice(index, 1)
      return other ? between(node, other.node) : []
    })
  })
}

const between = (before: Node, after: Node): readonly AttributeChange[] =>
  toldAttributes.flatMap((name) => {
    const [old, now] = [told(before.attrs[name]), told(after.attrs[name])]
    return old === now ? [] : [{ name, before: old, after: now }]
  })
