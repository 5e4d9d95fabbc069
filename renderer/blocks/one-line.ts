import { Fragment, type Node } from '@tiptap/pm/model'

/** Words of blocks as those of one line: a blank where one ends and the next begins, and for a line break. Marks that tie words to records of the page are left out. */
export function onOneLine(content: Fragment): Fragment {
  const line: Node[] = []
  let isApart = false
  const add = (node: Node): void => {
    if (isApart && line.length > 0) line.push(node.type.schema.text(' '))
    isApart = false
    line.push(node)
  }
  const read = (node: Node): void => {
    if (node.isText) return add(node.mark(node.marks.filter(({ type }) => type.name !== 'attribution' && type.name !== 'note')))
    if (node.isInline) {
      if (node.type.name === 'hardBreak') isApart = true
      return
    }
    isApart = true
    node.forEach(read)
    isApart = true
  }
  content.forEach(read)
  return Fragment.fromArray(line)
}
