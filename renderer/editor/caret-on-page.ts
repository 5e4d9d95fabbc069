import { TextSelection, type Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'

/**
 * Adds to `transaction` the selection that the page shows, where it is ahead of the editor's: the browser tells of a click a
 * moment after it, and an update that comes between would put the caret back to where it was. The transaction must start
 * from the present document.
 */
export function keepCaret(view: EditorView, transaction: Transaction): Transaction {
  const shown = view.dom.ownerDocument.getSelection()
  if (!view.hasFocus() || !shown?.anchorNode || !shown.focusNode) return transaction
  if (!view.dom.contains(shown.anchorNode) || !view.dom.contains(shown.focusNode)) return transaction
  if (!(view.state.selection instanceof TextSelection)) return transaction
  const place = (node: Node, offset: number) => transaction.doc.resolve(transaction.mapping.map(view.posAtDOM(node, offset)))
  const anchor = place(shown.anchorNode, shown.anchorOffset)
  const head = place(shown.focusNode, shown.focusOffset)
  const isInText = anchor.parent.inlineContent && head.parent.inlineContent
  // All that is selected goes from edge to edge of the page; a caret between blocks is ProseMirror's own.
  if (!isInText && shown.isCollapsed) return transaction
  const selection = isInText ? new TextSelection(anchor, head) : TextSelection.between(anchor, head)
  return selection.eq(transaction.selection) ? transaction : transaction.setSelection(selection)
}

/**
 * Reads the selection of the page at once, where the browser has moved it and not told of it yet: on a busy machine the next key
 * may come before that, and what it writes, deletes or marks is where a person sees the caret. What is being composed is left alone.
 */
export function readCaret(view: EditorView): void {
  if (view.composing) return
  const { domObserver } = view as unknown as { readonly domObserver: { flush(): void } }
  domObserver.flush()
}
