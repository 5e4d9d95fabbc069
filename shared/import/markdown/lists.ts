import type { Node } from '@tiptap/pm/model'
import type { List, ListItem } from 'mdast'
import { schema } from '../../document'
import type { Reader } from './reader'

const isTask = ({ checked }: ListItem): boolean => typeof checked === 'boolean'

function item(node: ListItem, reader: Reader, depth: number): Node {
  const blocks = reader.blocks(node.children, depth + 1)
  const content = blocks[0]?.type.name === 'paragraph' ? blocks : [schema.node('paragraph'), ...blocks]
  return isTask(node) ? schema.node('taskItem', { checked: node.checked }, [...content]) : schema.node('listItem', null, [...content])
}

/** A list; where items with and without a box follow each other, a list for each run. */
export function readList(list: List, reader: Reader, depth: number): readonly Node[] {
  const runs: ListItem[][] = []
  for (const each of list.children) {
    const run = runs.at(-1)
    if (run && isTask(run[0]!) === isTask(each)) run.push(each)
    else runs.push([each])
  }
  if (runs.length > 1) reader.warnings.add('Lists in which some items have a box were parted')
  if (list.ordered && list.children.some(isTask)) reader.warnings.add('Numbered items with a box lost their numbers')
  return runs.map((run) => {
    const items = run.map((each) => item(each, reader, depth))
    if (isTask(run[0]!)) return schema.node('taskList', null, items)
    const start = (list.start ?? 1) + list.children.indexOf(run[0]!)
    return list.ordered ? schema.node('orderedList', { start }, items) : schema.node('bulletList', null, items)
  })
}
