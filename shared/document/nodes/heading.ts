import { Node, textblockTypeInputRule } from '@tiptap/core'
import { wholeAttribute } from '../attributes'

const headingLevels = [2, 3, 4] as const

/** A heading within the body, level 2 to 4: level 1 is the headline. */
export const Heading = Node.create({
  name: 'heading',
  group: 'block',
  content: 'inline*',
  defining: true,
  addAttributes: () => ({ level: wholeAttribute(2, 2, 4, (element) => Number(element.tagName.slice(1))) }),
  parseHTML: () => [1, 2, 3, 4, 5, 6].map((level) => ({ tag: `h${level}` })),
  renderHTML: ({ node }) => [`h${String(node.attrs.level)}`, 0],
  addKeyboardShortcuts() {
    return Object.fromEntries(
      headingLevels.map((level) => [`Mod-Alt-${level}`, () => this.editor.commands.toggleNode(this.name, 'paragraph', { level })]),
    )
  },
  addInputRules() {
    return headingLevels.map((level) =>
      textblockTypeInputRule({ find: new RegExp(`^(#{${level}})\\s$`), type: this.type, getAttributes: { level } }),
    )
  },
})
