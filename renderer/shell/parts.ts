/** A request to a part of the window that opens itself: the find bar, the link bar, the source picker, the menu of a misspelled word. */
export const openPart = (name: 'find' | 'findBeside' | 'replace' | 'language' | 'link' | 'attribute' | 'addSource' | 'split' | 'spelling' | 'tools' | 'table' | 'pasteReport' | 'reply' | 'nextDifference' | 'previousDifference'): void => {
  globalThis.dispatchEvent(new CustomEvent(`redaksi:${name}`))
}
