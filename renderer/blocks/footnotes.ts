import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { NodeSelection, Plugin, TextSelection, type EditorState } from '@tiptap/pm/state'
import type { NodeView } from '@tiptap/pm/view'
import type { Translate } from '../shell/messages'
import { openPart } from '../shell/parts'

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    footnotes: {
      /** A footnote behind the selection, selected; where one is selected, nothing new. */
      insertFootnote: () => ReturnType
      /** Takes the selected footnote away; the caret stands where it was. */
      deleteFootnote: () => ReturnType
      /** Selects the footnote before or after the selected one. */
      stepFootnote: (way: 1 | -1) => ReturnType
    }
  }
}

/** A footnote of the page, its position, and its place among all: `number` of `count`. */
export interface FootnotePlace {
  readonly node: Node
  readonly position: number
  readonly number: number
  readonly count: number
}

const isFootnote = (node: Node): boolean => node.type.name === 'footnote'

/** All footnotes of a document, in reading order. */
export function footnotesOf(doc: Node): readonly { readonly node: Node; readonly position: number }[] {
  const found: { node: Node; position: number }[] = []
  doc.descendants((node, position) => {
    if (isFootnote(node)) found.push({ node, position })
    return !isFootnote(node)
  })
  return found
}

/** The footnote that is selected, or null. Counts only where there is one. */
export function footnoteAt({ selection, doc }: EditorState): FootnotePlace | null {
  if (!(selection instanceof NodeSelection) || !isFootnote(selection.node)) return null
  const all = footnotesOf(doc)
  const index = all.findIndex(({ position }) => position === selection.from)
  return { node: selection.node, position: selection.from, number: index + 1, count: all.length }
}

/** A footnote in the text: its number, which the style sheet counts, and its words for a screen reader. */
class FootnoteView implements NodeView {
  readonly dom = document.createElement('span')

  constructor(
    private node: Node,
    private readonly words: Translate,
  ) {
    this.dom.dataset['footnote'] = ''
    this.dom.setAttribute('role', 'note')
    this.show()
  }

  private show(): void {
    this.dom.setAttribute('aria-label', this.words('blocks.footnote.spoken', { text: this.node.textContent }))
    this.dom.title = this.node.textContent
  }

  update(node: Node): boolean {
    if (!isFootnote(node)) return false
    this.node = node
    this.show()
    return true
  }

  ignoreMutation(): boolean {
    return true
  }
}

/** Footnotes on the page: made, selected, entered with Enter or by typing, taken away. Their numbers are their order. */
export const Footnotes = Extension.create<{ readonly words: Translate }>({
  name: 'footnotes',
  priority: 1100,
  addCommands: () => ({
    insertFootnote:
      () =>
      ({ state, tr, dispatch }) => {
        if (footnoteAt(state)) return true
        const type = state.schema.nodes['footnote']!
        const { $to } = state.selection
        if (!$to.parent.inlineContent || !$to.parent.canReplaceWith($to.index(), $to.index(), type)) return false
        if (!dispatch) return true
        tr.insert($to.pos, type.create())
        tr.setSelection(NodeSelection.create(tr.doc, $to.pos)).scrollIntoView()
        return true
      },
    deleteFootnote:
      () =>
      ({ state, tr, dispatch }) => {
        const found = footnoteAt(state)
        if (!found) return false
        if (dispatch) tr.delete(found.position, found.position + found.node.nodeSize).scrollIntoView()
        return true
      },
    stepFootnote:
      (way) =>
      ({ state, tr, dispatch }) => {
        const all = footnotesOf(state.doc)
        const found = way === 1 ? all.find(({ position }) => position > state.selection.from) : all.findLast(({ position }) => position < state.selection.from)
        if (!found) return false
        if (dispatch) tr.setSelection(NodeSelection.create(tr.doc, found.position)).scrollIntoView()
        return true
      },
  }),
  addKeyboardShortcuts() {
    return {
      Enter: () => {
        if (!footnoteAt(this.editor.state)) return false
        openPart('tools')
        return true
      },
      Escape: () => {
        const { state, view } = this.editor
        const found = footnoteAt(state)
        if (!found) return false
        view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, found.position + found.node.nodeSize)))
        return true
      },
    }
  },
  addProseMirrorPlugins() {
    const { words } = this.options
    return [
      new Plugin({
        props: {
          nodeViews: { footnote: (node) => new FootnoteView(node, words) },
          // Typed over a selected footnote, words go into it and never in its place.
          handleTextInput: (view, _from, _to, text) => {
            const found = footnoteAt(view.state)
            if (!found) return false
            view.dispatch(view.state.tr.insertText(text, found.position + found.node.nodeSize - 1))
            openPart('tools')
            return true
          },
        },
      }),
    ]
  },
})
