import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { NodeSelection, Plugin, TextSelection, type EditorState } from '@tiptap/pm/state'
import type { EditorView, NodeView, ViewMutationRecord } from '@tiptap/pm/view'
import type { Translate } from '../shell/messages'
import { pictureAddress } from './pictures'

interface FigureOptions {
  readonly articleId: string
  readonly words: Translate
}

/** The figure that is selected, or in whose caption the caret is, and its position. */
export function figureAt({ selection }: EditorState): { readonly node: Node; readonly position: number } | null {
  if (selection instanceof NodeSelection) return selection.node.type.name === 'figure' ? { node: selection.node, position: selection.from } : null
  const { $from } = selection
  return $from.parent.type.name === 'figure' ? { node: $from.parent, position: $from.before() } : null
}

/** How a figure stands on the page: the picture, its caption, which is written in place, and its credit. */
class FigureView implements NodeView {
  readonly dom = document.createElement('figure')
  readonly contentDOM = document.createElement('figcaption')
  private readonly picture = document.createElement('img')
  private readonly frame = document.createElement('div')
  private readonly lost = document.createElement('span')
  private readonly credit = document.createElement('div')

  constructor(
    private node: Node,
    private readonly view: EditorView,
    private readonly place: () => number | undefined,
    private readonly options: FigureOptions,
  ) {
    this.frame.className = 'figure-picture'
    this.frame.contentEditable = 'false'
    this.lost.className = 'figure-lost'
    this.lost.textContent = options.words('blocks.figure.lost')
    this.credit.className = 'figure-credit'
    this.credit.contentEditable = 'false'
    this.contentDOM.dataset['placeholder'] = options.words('blocks.figure.caption')
    this.picture.draggable = false
    // The picture is what the whole figure is dragged by; the words of its caption are selected with the mouse.
    this.frame.draggable = true
    this.picture.decoding = 'async'
    this.picture.addEventListener('error', () => this.tellLost(true))
    this.picture.addEventListener('load', () => this.tellLost(false))
    this.frame.append(this.picture, this.lost)
    // Not prevented: from here the figure can be dragged as well.
    this.frame.addEventListener('mousedown', () => this.select())
    // Once more when the button is up: until then the browser's own caret, which a press on a picture leaves in the caption, is taken at its word.
    this.frame.addEventListener('click', () => this.select())
    this.dom.append(this.frame, this.contentDOM, this.credit)
    this.show()
  }

  private select(): void {
    const position = this.place()
    if (position === undefined) return
    this.view.dispatch(this.view.state.tr.setSelection(NodeSelection.create(this.view.state.doc, position)))
    this.view.focus()
  }

  private tellLost(isLost: boolean): void {
    this.dom.toggleAttribute('data-lost', isLost)
  }

  private show(): void {
    const { src, alt, decorative, credit, width, height } = this.node.attrs as Readonly<Record<string, string | number | boolean>>
    this.dom.dataset['notes'] = (this.node.attrs['noteIds'] as readonly string[]).join(' ')
    const address = pictureAddress(this.options.articleId, String(src))
    if (this.picture.getAttribute('src') !== address) this.picture.src = address
    if (address === '') this.tellLost(true)
    const isSized = Number(width) > 0 && Number(height) > 0
    this.picture.style.aspectRatio = isSized ? `${String(width)} / ${String(height)}` : ''
    this.picture.style.width = isSized ? `${String(width)}px` : ''
    this.picture.alt = decorative === true ? '' : String(alt)
    this.dom.toggleAttribute('data-no-alt', decorative !== true && String(alt).trim() === '')
    this.credit.textContent = String(credit)
    this.contentDOM.toggleAttribute('data-empty', this.node.content.size === 0)
  }

  update(node: Node): boolean {
    if (node.type !== this.node.type) return false
    this.node = node
    this.show()
    return true
  }

  selectNode(): void {
    this.dom.classList.add('ProseMirror-selectednode')
  }

  deselectNode(): void {
    this.dom.classList.remove('ProseMirror-selectednode')
  }

  ignoreMutation(mutation: ViewMutationRecord): boolean {
    return mutation.type !== 'selection' && !this.contentDOM.contains(mutation.target)
  }
}

/** Draws figures, and the keys between a figure and its caption: Enter goes in or on, Escape selects the whole. */
export const FigureDisplay = Extension.create<FigureOptions>({
  name: 'figureDisplay',
  priority: 1100,
  addKeyboardShortcuts() {
    return {
      Enter: () => {
        const { state, view } = this.editor
        const found = figureAt(state)
        if (!found) return false
        if (state.selection instanceof NodeSelection) {
          view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, found.position + found.node.nodeSize - 1)).scrollIntoView())
          return true
        }
        const after = found.position + found.node.nodeSize
        const { tr } = state
        const next = state.doc.resolve(after).nodeAfter
        if (next?.type.name !== 'paragraph' || next.content.size > 0) tr.insert(after, state.schema.nodes['paragraph']!.create())
        view.dispatch(tr.setSelection(TextSelection.create(tr.doc, after + 1)).scrollIntoView())
        return true
      },
      Escape: () => {
        const { state, view } = this.editor
        const found = figureAt(state)
        if (!found || state.selection instanceof NodeSelection) return false
        view.dispatch(state.tr.setSelection(NodeSelection.create(state.doc, found.position)))
        return true
      },
    }
  },
  addProseMirrorPlugins() {
    const { options } = this
    return [
      new Plugin({
        props: {
          nodeViews: { figure: (node, view, place) => new FigureView(node, view, place, options) },
          // Typed over a selected picture, words go to the end of its caption and never in its place.
          handleTextInput: (view, _from, _to, text) => {
            const { state } = view
            const found = state.selection instanceof NodeSelection ? figureAt(state) : null
            if (!found) return false
            const end = found.position + found.node.nodeSize - 1
            const tr = state.tr.insertText(text, end)
            view.dispatch(tr.setSelection(TextSelection.create(tr.doc, end + text.length)).scrollIntoView())
            return true
          },
        },
      }),
    ]
  },
})
