import { mergeAttributes, Node, wrappingInputRule } from '@tiptap/core'
import { ListItem as BaseListItem, TaskItem as BaseTaskItem } from '@tiptap/extension-list'
import { choiceAttribute, flagAttribute, wholeAttribute } from '../attributes'

export const BulletList = Node.create({
  name: 'bulletList',
  group: 'block list',
  content: 'listItem+',
  parseHTML: () => [{ tag: 'ul' }],
  renderHTML: () => ['ul', 0],
  addKeyboardShortcuts() {
    return { 'Mod-Shift-8': () => this.editor.commands.toggleList(this.name, 'listItem') }
  },
  addInputRules() {
    return [wrappingInputRule({ find: /^\s*([-+*])\s$/, type: this.type })]
  },
})

/** How the items of a numbered list are counted. */
const numberings = ['decimal', 'lowerAlpha', 'upperAlpha', 'lowerRoman', 'upperRoman'] as const
export type Numbering = (typeof numberings)[number]

const types: Readonly<Record<Numbering, string>> = { decimal: '1', lowerAlpha: 'a', upperAlpha: 'A', lowerRoman: 'i', upperRoman: 'I' }

/** What the `type` of an HTML list is for a numbering: "a" for small letters. */
export const listType = (numbering: unknown): string => types[numberings.find((one) => one === numbering) ?? 'decimal']

/** `start` is the first number, 0 to 999,999,999 (CommonMark's bounds); `numbering` how it is written. */
export const OrderedList = Node.create({
  name: 'orderedList',
  group: 'block list',
  content: 'listItem+',
  addAttributes: () => ({
    start: wholeAttribute(1, 0, 999_999_999, (element) => Number(element.getAttribute('start') ?? 1)),
    numbering: choiceAttribute(numberings, (element) => numberings.find((one) => types[one] === element.getAttribute('type'))),
  }),
  parseHTML: () => [{ tag: 'ol' }],
  renderHTML: ({ node }) => ['ol', { ...(node.attrs.start === 1 ? {} : { start: node.attrs.start as number }), ...(node.attrs.numbering === 'decimal' ? {} : { type: listType(node.attrs.numbering) }) }, 0],
  addKeyboardShortcuts() {
    return { 'Mod-Shift-7': () => this.editor.commands.toggleList(this.name, 'listItem') }
  },
  addInputRules() {
    return [wrappingInputRule({ find: /^(\d{1,9})\.\s$/, type: this.type, getAttributes: (match) => ({ start: Number(match[1]) }) })]
  },
})

export const ListItem = BaseListItem.extend({ content: 'paragraph block*' })

export const TaskList = Node.create({
  name: 'taskList',
  group: 'block list',
  content: 'taskItem+',
  parseHTML: () => [{ tag: 'ul[data-task-list]', priority: 60 }],
  renderHTML: () => ['ul', { 'data-task-list': '' }, 0],
})

export const TaskItem = BaseTaskItem.extend({
  content: 'paragraph block*',
  addAttributes: () => ({ checked: flagAttribute((element) => element.getAttribute('data-checked') === 'true') }),
  parseHTML: () => [{ tag: 'li[data-checked]', priority: 60 }],
  renderHTML: ({ node, HTMLAttributes }) => ['li', mergeAttributes(HTMLAttributes, { 'data-checked': String(node.attrs.checked) }), 0],
}).configure({ nested: true })
