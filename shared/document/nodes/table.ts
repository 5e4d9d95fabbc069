import { Node } from '@tiptap/core'
import { attributionIdsAttribute, noteIdsAttribute, wholeAttribute } from '../attributes'

const cellAttributes = () => ({
  colspan: wholeAttribute(1, 1, 1000, (element) => Number(element.getAttribute('colspan') ?? 1)),
  rowspan: wholeAttribute(1, 1, 1000, (element) => Number(element.getAttribute('rowspan') ?? 1)),
  align: {
    default: null,
    rendered: false,
    parseHTML: (element: HTMLElement) => {
      const align = element.style.textAlign || element.getAttribute('align')
      return align === 'left' || align === 'center' || align === 'right' ? align : null
    },
    validate: (value: unknown) => {
      if (value !== null && value !== 'left' && value !== 'center' && value !== 'right') throw new RangeError('expected an alignment')
    },
  },
})

const span = (attrs: Record<string, unknown>): Record<string, string> => ({
  ...(attrs.colspan === 1 ? {} : { colspan: String(attrs.colspan) }),
  ...(attrs.rowspan === 1 ? {} : { rowspan: String(attrs.rowspan) }),
})

export const Table = Node.create({
  name: 'table',
  group: 'block',
  content: 'tableRow+',
  isolating: true,
  addAttributes: () => ({ attributionIds: attributionIdsAttribute, noteIds: noteIdsAttribute }),
  parseHTML: () => [{ tag: 'table' }],
  renderHTML: () => ['table', ['tbody', 0]],
  extendNodeSchema: (extension) => (extension.name === 'table' ? { tableRole: 'table' } : {}),
})

export const TableRow = Node.create({
  name: 'tableRow',
  content: '(tableCell | tableHeader)+',
  parseHTML: () => [{ tag: 'tr' }],
  renderHTML: () => ['tr', 0],
  extendNodeSchema: (extension) => (extension.name === 'tableRow' ? { tableRole: 'row' } : {}),
})

export const TableHeader = Node.create({
  name: 'tableHeader',
  content: 'block+',
  isolating: true,
  addAttributes: cellAttributes,
  parseHTML: () => [{ tag: 'th' }],
  renderHTML: ({ node }) => ['th', span(node.attrs), 0],
  extendNodeSchema: (extension) => (extension.name === 'tableHeader' ? { tableRole: 'header_cell' } : {}),
})

export const TableCell = Node.create({
  name: 'tableCell',
  content: 'block+',
  isolating: true,
  addAttributes: cellAttributes,
  parseHTML: () => [{ tag: 'td' }],
  renderHTML: ({ node }) => ['td', span(node.attrs), 0],
  extendNodeSchema: (extension) => (extension.name === 'tableCell' ? { tableRole: 'cell' } : {}),
})
