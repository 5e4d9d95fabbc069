import { Extension } from '@tiptap/core'
import { Plugin, PluginKey, TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state'

/** The slash menu of the page: where its `/` stands and what was typed behind it. */
export interface Slash {
  readonly from: number
  readonly query: string
}

interface SlashStorage {
  /** Answers the keys while the menu stands open; true when one was taken. */
  answer: ((event: KeyboardEvent) => boolean) | null
}

declare module '@tiptap/core' {
  interface Storage {
    slash: SlashStorage
  }
}

type Told = { readonly open: number } | { readonly open: null }

const key = new PluginKey<Slash | null>('slash')

/** Longer names than this no block has. */
const longestQuery = 30

/** What the slash menu stands on; null when it is closed. */
export const slashOf = (state: EditorState): Slash | null => key.getState(state) ?? null

/** Adds to `transaction` that the menu closes; what was typed stays. */
export const closeSlash = (transaction: Transaction): Transaction => transaction.setMeta(key, { open: null } satisfies Told)

/** True where a typed `/` asks for the menu: at the start of a text block or behind a blank, never in code. */
export function opensSlash({ selection, schema }: EditorState): boolean {
  const { $from } = selection
  if (!(selection instanceof TextSelection) || !selection.empty || $from.parent.type.spec.code) return false
  if (schema.marks['code']?.isInSet($from.marks())) return false
  if ($from.parentOffset === 0) return true
  const before = $from.nodeBefore
  return before?.isText ? /[\s\u00a0]$/.test(before.text!) : before?.type.name === 'hardBreak'
}

function slashAt({ selection, doc }: EditorState, from: number): Slash | null {
  const { $head } = selection
  if (!selection.empty || !(selection instanceof TextSelection) || from < $head.start() || from >= $head.pos) return null
  const text = doc.textBetween(from, $head.pos, '\n', '\ufffc')
  const query = text.slice(1)
  return text.startsWith('/') && query.length <= longestQuery && !/^\s|\s\s|[\n\ufffc/]/.test(query) ? { from, query } : null
}

/** Knows where a slash menu was asked for, and gives it the keys while it stands open. */
export const SlashMenuState = Extension.create<Record<string, never>, SlashStorage>({
  name: 'slash',
  priority: 3000,
  addStorage: () => ({ answer: null }),
  addProseMirrorPlugins() {
    const { storage } = this
    return [
      new Plugin<Slash | null>({
        key,
        state: {
          init: () => null,
          apply: (transaction, present, _before, state) => {
            const told = transaction.getMeta(key) as Told | undefined
            if (told) return told.open === null ? null : slashAt(state, told.open)
            if (!present) return null
            if (!transaction.docChanged && !transaction.selectionSet) return present
            const found = slashAt(state, transaction.mapping.map(present.from, -1))
            return found && found.from === present.from && found.query === present.query ? present : found
          },
        },
        props: {
          handleTextInput: (view, from, to, text) => {
            if (text !== '/' || from !== to || !opensSlash(view.state)) return false
            view.dispatch(view.state.tr.insertText('/', from, to).setMeta(key, { open: from } satisfies Told))
            return true
          },
          handleDOMEvents: {
            blur: (view) => {
              if (slashOf(view.state)) view.dispatch(closeSlash(view.state.tr))
              return false
            },
          },
          handleKeyDown: (view, event) => (slashOf(view.state) !== null && storage.answer?.(event)) || false,
        },
      }),
    ]
  },
})
