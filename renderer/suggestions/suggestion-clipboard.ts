import { Fragment, Slice, type Schema } from '@tiptap/pm/model'
import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { originalSlice, trackingOf } from '@shared/suggestions'
import { copyFormat, type Carrier, type SeenCopies, type SeenCopy } from './seen-copies'
import { withoutIds } from './without-ids'

/** The words of what is copied: of the slice, never of the selection, which holds what is suggested too. */
const plainWords = ({ content }: Slice): string => content.textBetween(0, content.size, '\n\n', (leaf) => (leaf.type.name === 'hardBreak' ? '\n' : ''))

function sliceOf({ slice, text }: SeenCopy, schema: Schema): Slice {
  return slice === null ? new Slice(text === '' ? Fragment.empty : Fragment.from(schema.text(text)), 0, 0) : Slice.fromJSON(schema, slice)
}

const key = new PluginKey<SeenCopies>('suggestionClipboard')

/** The copies of the window that this editor stands in, if it follows suggestions. */
export const copiesOf = (state: EditorState): SeenCopies | null => key.getState(state) ?? null

/** The document whose suggestions are followed, and the place in it at which the text that is copied from begins; null where there is none. */
type Within = () => { readonly state: EditorState; readonly start: number } | null

/** Pastes a slice for which the clipboard had nothing that ProseMirror reads, as it would have. */
function put(view: EditorView, event: ClipboardEvent, slice: Slice): void {
  if (view.someProp('handlePaste', (handle) => handle(view, event, slice))) return
  const { tr } = view.state
  const single = slice.openStart === 0 && slice.openEnd === 0 && slice.content.childCount === 1 ? slice.content.firstChild : null
  view.dispatch((single ? tr.replaceSelectionWith(single, false) : tr.replaceSelection(slice)).scrollIntoView().setMeta('paste', true).setMeta('uiEvent', 'paste'))
}

/** Signs what ProseMirror has put into the clipboard just before: its own listeners stand first. */
function signing(view: EditorView, copies: SeenCopies): { readonly destroy: () => void } {
  const { dom } = view
  const copied = ({ clipboardData }: ClipboardEvent): void => copies.sign(clipboardData, 'clipboard')
  const dragged = ({ dataTransfer }: DragEvent): void => copies.sign(dataTransfer, 'drag')
  dom.addEventListener('copy', copied)
  dom.addEventListener('cut', copied)
  dom.addEventListener('dragstart', dragged)
  return {
    destroy: () => {
      dom.removeEventListener('copy', copied)
      dom.removeEventListener('cut', copied)
      dom.removeEventListener('dragstart', dragged)
    },
  }
}

/**
 * What is copied holds the original words of the selection, so that no undecided suggestion gets into another program, and no id of a note
 * or a source. What is pasted or dropped in this window is what was seen, also where the original has no words there. `within`: for the
 * text of a part of a page.
 */
export function suggestionClipboard(schema: Schema, copies: SeenCopies, within: Within | null = null): readonly [Plugin, Plugin] {
  const now: { pasted: SeenCopy | null; isPut: boolean; by: Carrier } = { pasted: null, isPut: false, by: 'clipboard' }
  const carriedBy = (by: Carrier) => (): boolean => {
    now.by = by
    return false
  }
  const copying = new Plugin<SeenCopies>({
    key,
    state: { init: () => copies, apply: (_transaction, value) => value },
    view: (view) => signing(view, copies),
    props: {
      // Before ProseMirror makes the copy.
      handleDOMEvents: { copy: carriedBy('clipboard'), cut: carriedBy('clipboard'), dragstart: carriedBy('drag') },
      clipboardTextSerializer: plainWords,
      transformCopied: (slice, view) => {
        const page = within ? within() : { state: view.state, start: 0 }
        const { body, changes } = page ? trackingOf(page.state).tracked : { body: null, changes: [] }
        const { from, to } = view.state.selection
        const given = page && body ? originalSlice(body, changes, page.start + from, page.start + to, within === null) : slice
        copies.keep({ slice: slice.toJSON(), text: plainWords(slice), plain: plainWords(given) }, now.by)
        return withoutIds(given)
      },
    },
  })
  const pasting = new Plugin({
    props: {
      handleDOMEvents: {
        paste: (_view, { clipboardData }) => {
          now.pasted = copies.find(clipboardData)
          return false
        },
        drop: (view, { dataTransfer }) => {
          now.pasted = view.dragging === null ? copies.find(dataTransfer) : null
          return false
        },
      },
      // Into code, and without formatting, words alone are pasted.
      transformPastedText: (text, isPlain) => (isPlain && now.pasted ? now.pasted.text : text),
      transformPasted: (slice, view: EditorView, isPlain) => {
        const seen = now.pasted ?? (view.dragging === null ? null : copies.dragged())
        now.pasted = null
        now.isPut = seen !== null
        return seen && !isPlain ? sliceOf(seen, schema) : slice
      },
      handlePaste: (view, event) => {
        const { isPut } = now
        now.isPut = false
        now.pasted = null
        const { clipboardData: data } = event
        const seen = isPut ? null : copies.find(data)
        if (seen === null) return false
        if (!data?.types.includes(copyFormat) || view.state.selection.$from.parent.type.spec.code) return view.pasteText(seen.text)
        let slice = sliceOf(seen, schema)
        view.someProp('transformPasted', (transform) => {
          slice = transform(slice, view, false)
        })
        now.isPut = true
        put(view, event, slice)
        return true
      },
    },
  })
  return [pasting, copying]
}
