import type { Node } from '@tiptap/pm/model'
import { begunIn } from './ends'
import type { Pair } from './pair'
import { toldAttributes, toldLooks, type AttributeChange, type Change } from './model'

const told = (value: unknown): string => (value === true ? 'yes' : value === false || value === null || value === undefined ? '' : String(value))

/** What changes say of blocks that both texts have: of each that begins in a change, the first of its kind on the other side. */
export function attributeChanges({ original, doc }: Pair, changes: readonly Change[]): readonly AttributeChange[] {
  return changes.flatMap(({ fromA, toA, fromB, toB }) => {
    const [gone, come] = [begunIn(original, fromA, toA), begunIn(doc, fromB, toB)]
    // Of a picture that came or went is told what it shows.
    if (gone.length === 0 || come.length === 0) return [...gone.flatMap(({ node }) => shown(node, 'before')), ...come.flatMap(({ node }) => shown(node, 'after'))]
    const left = [...come]
    return gone.flatMap(({ node }) => {
      const index = left.findIndex((one) => one.node.type === node.type)
      const [other] = index < 0 ? [] : left.splice(index, 1)
      return other ? between(node, other.node) : []
    })
  })
}

const shown = (node: Node, side: 'before' | 'after'): readonly AttributeChange[] =>
  node.type.name !== 'figure' ? [] : (['alt', 'credit'] as const).flatMap((name) => (told(node.attrs[name]) === '' ? [] : [{ name, before: '', after: '', [side]: told(node.attrs[name]) }]))

const between = (before: Node, after: Node): readonly AttributeChange[] =>
  toldAttributes.flatMap((name) => {
    const [old, now] = [told(before.attrs[name]), told(after.attrs[name])]
    return old === now ? [] : [{ name, before: old, after: now }]
  })

const styles: readonly string[] = ['bold', 'italic', 'strike', 'code', 'subscript', 'superscript', 'highlight']

/** What the marks of a stretch tell of its words. */
function looksIn(doc: Node, from: number, to: number): Readonly<Record<(typeof toldLooks)[number], readonly string[]>> {
  const found = { link: new Set<string>(), language: new Set<string>(), look: new Set<string>() }
  if (from < to)
    doc.nodesBetween(from, to, (node) => {
      for (const { type, attrs } of node.isInline ? node.marks : []) {
        if (type.name === 'link') found.link.add(String(attrs['href']))
        else if (type.name === 'language') found.language.add(String(attrs['lang']))
        else if (styles.includes(type.name)) found.look.add(type.name)
      }
    })
  return { link: [...found.link], language: [...found.language], look: [...found.look] }
}

/** What changes make of words that stay: where they lead, in which language they are, how they look. */
export function lookChanges({ original, doc }: Pair, changes: readonly Change[]): readonly AttributeChange[] {
  const both = changes.map(({ fromA, toA, fromB, toB }) => [looksIn(original, fromA, toA), looksIn(doc, fromB, toB)] as const)
  return toldLooks.flatMap((name) => {
    const [before, after] = [0, 1].map((side) => [...new Set(both.flatMap((one) => one[side]![name]))].join('\n')) as [string, string]
    return before === after ? [] : [{ name, before, after }]
  })
}
