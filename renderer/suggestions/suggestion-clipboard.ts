import { DOMSerializer, type Fragment, type Schema, type Slice } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { newId } from '@shared/ids'
import { originalSlice, trackingOf } from '@shared/suggestions'

const attribute = 'data-redaksi-copy'

/** Names the first element of what is copied, so that a paste into this window is known for what it is. */
class SigningSerializer extends DOMSerializer {
  readonly #name: () => string

  constructor(schema: Schema, name: () => string) {
    super(DOMSerializer.nodesFromSchema(schema), DOMSerializer.marksFromSchema(schema))
    this.#name = name
  }

  override serializeFragment(fragment: Fragment, options?: { document?: Document }, target?: HTMLElement | DocumentFragment): HTMLElement | DocumentFragment {
    const made = super.serializeFragment(fragment, options, target)
    const first = made.firstElementChild
    if (target === undefined && this.#name() !== '' && first && first === made.firstChild) first.setAttribute(attribute, this.#name())
    return made
  }
}

/** The words of what is copied: of the slice, never of the selection, which holds what is suggested too. */
const plainWords = ({ content }: Slice): string => content.textBetween(0, content.size, '\n\n', (leaf) => (leaf.type.name === 'hardBreak' ? '\n' : ''))

/**
 * What is copied holds the original words of the selection, so that no undecided suggestion gets into another program. What is pasted
 * or dropped in this window is what was seen.
 */
export function suggestionClipboard(schema: Schema): readonly [Plugin, Plugin] {
  const seen: { name: string; slice: Slice | null; isPasted: boolean } = { name: '', slice: null, isPasted: false }
  const serializer = new SigningSerializer(schema, () => seen.name)
  const copying = new Plugin({
    props: {
      clipboardSerializer: serializer,
      clipboardTextSerializer: plainWords,
      transformCopied: (slice, view) => {
        const { body, changes } = trackingOf(view.state).tracked
        const { from, to } = view.state.selection
        seen.name = body ? newId() : ''
        seen.slice = body ? slice : null
        return body ? originalSlice(body, changes, from, to) : slice
      },
    },
  })
  const pasting = new Plugin({
    props: {
      transformPastedHTML: (html) => {
        seen.isPasted = seen.name !== '' && html.includes(`${attribute}="${seen.name}"`)
        return html
      },
      transformPasted: (slice, view: EditorView) => {
        const isOwn = seen.isPasted || view.dragging !== null
        seen.isPasted = false
        return isOwn && seen.slice ? seen.slice : slice
      },
    },
  })
  return [pasting, copying]
}
