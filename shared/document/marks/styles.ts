import { Mark, markInputRule } from '@tiptap/core'
import type { ParseRule } from '@tiptap/pm/model'

interface Style {
  readonly name: string
  readonly tag: string
  readonly parse: readonly ParseRule[]
  readonly keys?: readonly string[]
  readonly find?: RegExp
  readonly excludes?: string
  readonly code?: boolean
}

const style = ({ name, tag, parse, keys = [], find, ...spec }: Style) =>
  Mark.create({
    name,
    ...spec,
    parseHTML: () => parse,
    renderHTML: () => [tag, 0],
    addKeyboardShortcuts() {
      return Object.fromEntries(keys.map((key) => [key, () => this.editor.commands.toggleMark(name)]))
    },
    addInputRules() {
      return find ? [markInputRule({ find, type: this.type })] : []
    },
  })

export const Bold = style({
  name: 'bold',
  tag: 'strong',
  parse: [
    { tag: 'strong' },
    // Google Docs wraps a whole clipboard in <b style="font-weight:normal">.
    { tag: 'b', getAttrs: (node) => (node.style.fontWeight === 'normal' ? false : null) },
    { style: 'font-weight', getAttrs: (value) => (/^(bold(er)?|[5-9]\d{2})$/.test(value) ? null : false) },
  ],
  keys: ['Mod-b'],
  find: /(?:^|\s)(\*\*(?!\s+\*\*)((?:[^*]+))\*\*(?!\s+\*\*))$/,
})

export const Italic = style({
  name: 'italic',
  tag: 'em',
  parse: [{ tag: 'em' }, { tag: 'i', getAttrs: (node) => (node.style.fontStyle === 'normal' ? false : null) }, { style: 'font-style=italic' }],
  keys: ['Mod-i'],
  find: /(?:^|\s)(\*(?!\s+\*)((?:[^*]+))\*(?!\s+\*))$/,
})

export const Strike = style({
  name: 'strike',
  tag: 's',
  parse: [{ tag: 's' }, { tag: 'del' }, { tag: 'strike' }],
  keys: ['Mod-Shift-x'],
  find: /(?:^|\s)(~~((?!\s)[^~]+(?<!\s))~~)$/,
})

/** Code holds no other formatting than a link and an attribution: Markdown could not say it. */
export const Code = style({
  name: 'code',
  tag: 'code',
  parse: [{ tag: 'code' }],
  keys: ['Mod-e'],
  find: /(^|[^`])`([^`]+)`(?!`)$/,
  excludes: 'bold italic strike subscript superscript highlight',
  code: true,
})

export const Subscript = style({ name: 'subscript', tag: 'sub', parse: [{ tag: 'sub' }], keys: ['Mod-,'], excludes: 'superscript' })

export const Superscript = style({ name: 'superscript', tag: 'sup', parse: [{ tag: 'sup' }], keys: ['Mod-.'], excludes: 'subscript' })

export const Highlight = style({ name: 'highlight', tag: 'mark', parse: [{ tag: 'mark' }], keys: ['Mod-Shift-h'], find: /(?:^|\s)(==((?!\s)[^=]+(?<!\s))==)$/ })
