import type { NodeName } from '../../content-types'
import type { NodeHandler } from '../context'
import { figure } from './figure'
import { footnote, hardBreak, horizontalRule, text } from './leaves'
import { bulletList, listItem, orderedList, taskItem, taskList } from './lists'
import { attributionLine, blockquote, pullquote } from './quotations'
import { table, tableCell, tableHeader, tableRow } from './table'
import { codeBlock, doc, heading, paragraph } from './text-blocks'

/** How each node of the schema is written. */
export const nodeHandlers: Readonly<Record<NodeName, NodeHandler>> = {
  doc,
  text,
  paragraph,
  heading,
  blockquote,
  attributionLine,
  bulletList,
  orderedList,
  listItem,
  taskList,
  taskItem,
  pullquote,
  figure,
  table,
  tableRow,
  tableHeader,
  tableCell,
  codeBlock,
  horizontalRule,
  hardBreak,
  footnote,
}
