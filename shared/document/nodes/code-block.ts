import { Node, textblockTypeInputRule } from '@tiptap/core'

/** Text kept as it is typed. `language` is the info word of a fenced block, '' for none. */
export const CodeBlock = Node.create({
  name: 'codeBlock',
  group: 'block',
  content: 'text*',
  marks: '',
  code: true,
  defining: true,
  addAttributes: () => ({
    language: {
      default: '',
      rendered: false,
      parseHTML: () => '',
      validate: (value: unknown) => {
        if (typeof value !== 'string' || !/^[\w+#.-]{0,40}$/.test(value)) throw new RangeError('expected the name of a language')
      },
    },
  }),
  parseHTML: () => [{ tag: 'pre', preserveWhitespace: 'full' }],
  renderHTML: () => ['pre', ['code', 0]],
  addInputRules() {
    return [textblockTypeInputRule({ find: /^```\s$/, type: this.type })]
  },
})
