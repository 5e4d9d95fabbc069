/** A request to a part of the window that opens itself: the find bar, the link bar, the source picker. */
export const openPart = (name: 'find' | 'link' | 'attribute' | 'addSource' | 'split'): void => {
  globalThis.dispatchEvent(new CustomEvent(`redaksi:${name}`))
}
