import { InputRule, Node, wrappingInputRule } from '@tiptap/core'
import { hrefAttribute } from '../attributes'

/** A quotation set apart, with an optional line that says whose words they are. `cite` is an http(s) address. */
export const Blockquote = Node.create({
  name: 'blockquote',
  group: 'block',
  // In this order what may follow a block is a paragraph before it is the last line: Enter goes on with the quotation.
  content: '(block+ attributionLine) | block+',
  defining: true,
  addAttributes: () => ({ cite: hrefAttribute((element) => element.getAttribute('cite') ?? '') }),
  parseHTML: () => [{ tag: 'blockquote' }],
  renderHTML: () => ['blockquote', 0],
  addKeyboardShortcuts() {
    return { 'Mod-Shift-b': () => this.editor.commands.toggleWrap(this.name) }
  },
  addInputRules() {
    return [wrappingInputRule({ find: /^\s*>\s$/, type: this.type })]
  },
})

/** The last line of a block quote: the name of the one who is quoted. Exported outside the `blockquote` element. */
export const AttributionLine = Node.create({
  name: 'attributionLine',
  content: 'inline*',
  defining: true,
  parseHTML: () => [{ tag: 'blockquote > footer' }, { tag: 'blockquote > cite' }],
  renderHTML: () => ['footer', 0],
  addInputRules() {
    // The page sets the dash itself.
    const rule = new InputRule({
      find: /^(?:[—–―]|--?)\s$/,
      handler: ({ state, range }) => {
        if (state.selection.$from.parent.type !== this.type) return null
        state.tr.delete(range.from, range.to)
        return undefined
      },
    })
    return [rule]
  },
})
