import { mergeAttributes, Node, wrappingInputRule } from '@tiptap/core'
import { ListItem as BaseListItem, TaskItem as BaseTaskItem } from '@tiptap/extension-list'
import { flagAttribute, wholeAttribute } from '../attributes'

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

/** `start` is the first number, 0 to 999,999,999 (CommonMark's bounds). */
export const OrderedList = Node.create({
  name: 'orderedList',
  group: 'block list',
  content: 'listItem+',
  addAttributes: () => ({ start: wholeAttribute(1, 0, 999_999_999, (element) => Number(element.getAttribute('start') ?? 1)) }),
  parseHTML: () => [{ tag: 'ol' }],
  renderHTML: ({ node }) => (node.attrs.start === 1 ? ['ol', 0] : ['ol', { start: node.attrs.start as number }, 0]),
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
