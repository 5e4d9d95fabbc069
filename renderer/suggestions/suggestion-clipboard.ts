import { DOMSerializer, Fragment, Slice, type Schema } from '@tiptap/pm/model'
import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { originalSlice, trackingOf } from '@shared/suggestions'
import { sign, type SeenCopies, type SeenCopy } from './seen-copies'

/** Signs what is copied, so that a paste into this window is known for what it is. */
class SigningSerializer extends DOMSerializer {
  readonly #name: () => string

  constructor(schema: Schema, name: () => string) {
    super(DOMSerializer.nodesFromSchema(schema), DOMSerializer.marksFromSchema(schema))
    this.#name = name
  }

  override serializeFragment(fragment: Fragment, options?: { document?: Document }, target?: HTMLElement | DocumentFragment): HTMLElement | DocumentFragment {
    const made = super.serializeFragment(fragment, options, target)
    if (target === undefined && this.#name() !== '') sign(made, this.#name())
    return made
  }
}

/** The words of what is copied: of the slice, never of the selection, which holds what is suggested too. */
const plainWords = ({ content }: Slice): string => content.textBetween(0, content.size, '\n\n', (leaf) => (leaf.type.name === 'hardBreak' ? '\n' : ''))

function sliceOf({ slice, text }: SeenCopy, schema: Schema): Slice {
  return slice === null ? new Slice(Fragment.from(schema.text(text)), 0, 0) : Slice.fromJSON(schema, slice)
}

const key = new PluginKey<SeenCopies>('suggestionClipboard')

/** The copies of the window that this editor stands in, if it follows suggestions. */
export const copiesOf = (state: EditorState): SeenCopies | null => key.getState(state) ?? null

/** The document whose suggestions are followed, and the place in it at which the text that is copied from begins; null where there is none. */
type Within = () => { readonly state: EditorState; readonly start: number } | null

/**
 * What is copied holds the original words of the selection, so that no undecided suggestion gets into another program. What is pasted
 * or dropped in this window is what was seen, also where the original has no words there. `within`: for the text of a part of a page.
 */
export function suggestionClipboard(schema: Schema, copies: SeenCopies, within: Within | null = null): readonly [Plugin, Plugin] {
  const now: { name: string; pasted: SeenCopy | null; isPut: boolean } = { name: '', pasted: null, isPut: false }
  const serializer = new SigningSerializer(schema, () => now.name)
  const copying = new Plugin<SeenCopies>({
    key,
    state: { init: () => copies, apply: (_transaction, value) => value },
    props: {
      clipboardSerializer: serializer,
      clipboardTextSerializer: plainWords,
      transformCopied: (slice, view) => {
        const page = within ? within() : { state: view.state, start: 0 }
        const { body, changes } = page ? trackingOf(page.state).tracked : { body: null, changes: [] }
        const { from, to } = view.state.selection
        now.name = ''
        copies.forget()
        if (!page || !body) return slice
        now.name = copies.keep({ slice: slice.toJSON(), text: plainWords(slice) })
        return originalSlice(body, changes, page.start + from, page.start + to, within === null)
      },
    },
  })
  const pasting = new Plugin({
    props: {
      transformPastedHTML: (html) => {
        now.pasted = copies.find(html)
        return html
      },
      transformPasted: (slice, view: EditorView) => {
        const seen = now.pasted ?? (view.dragging === null ? null : copies.last())
        now.pasted = null
        now.isPut = seen !== null
        return seen ? sliceOf(seen, schema) : slice
      },
      // Into code the clipboard's words are pasted without a look at what names them.
      handlePaste: (view, event) => {
        const { isPut } = now
        now.isPut = false
        const seen = isPut ? null : copies.find(event.clipboardData?.getData('text/html') ?? '')
        return seen !== null && view.pasteText(seen.text)
      },
    },
  })
  return [pasting, copying]
}
