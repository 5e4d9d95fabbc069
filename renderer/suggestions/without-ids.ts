import { Fragment, Slice, type Node } from '@tiptap/pm/model'

const marksOfRecords: readonly string[] = ['attribution', 'note']
const idLists: readonly string[] = ['attributionIds', 'noteIds']

const bare = (node: Node): Node => {
  const marks = node.marks.filter(({ type }) => !marksOfRecords.includes(type.name))
  if (node.isText) return node.mark(marks)
  const named = idLists.filter((name) => name in node.attrs)
  const attrs = named.length === 0 ? node.attrs : { ...node.attrs, ...Object.fromEntries(named.map((name) => [name, []])) }
  return node.type.create(attrs, bareFragment(node.content), marks)
}

const bareFragment = (fragment: Fragment): Fragment => Fragment.fromArray(fragment.content.map(bare))

/** A slice without what names records of the desk: no source, no note, and not that there is one. */
export const withoutIds = ({ content, openStart, openEnd }: Slice): Slice => new Slice(bareFragment(content), openStart, openEnd)
