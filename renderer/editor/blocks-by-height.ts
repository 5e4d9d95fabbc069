import type { EditorView } from '@tiptap/pm/view'

/** The index of the first block of the page that ends below `height`, a height in the window; the number of blocks where none does. */
export function blockBelow({ dom }: EditorView, height: number): number {
  let [low, high] = [0, dom.children.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (dom.children[middle]!.getBoundingClientRect().bottom > height) high = middle
    else low = middle + 1
  }
  return low
}
