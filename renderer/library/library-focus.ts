/** Moves the focus to the list of articles, or to what stands in its place. */
export function focusLibrary(): void {
  const target = document.querySelector<HTMLElement>('.library-list') ?? document.querySelector<HTMLElement>('.library-panel input')
  target?.focus({ preventScroll: true })
}

const wish = 'redaksi:undoTrash'

/** Asks the list to put back what went to the trash last. True where it did: the focus is in it or nowhere, and it tells of an article that was just moved. */
export function undoesTrash(target: EventTarget | null): boolean {
  const isThere = target === document.body || (target instanceof Element && target.closest('.frame-library') !== null && !target.matches('input'))
  return isThere && !globalThis.dispatchEvent(new CustomEvent(wish, { cancelable: true }))
}

/** Calls `putBack` when that is asked for; the answer ends the wait. */
export function hearUndoTrash(putBack: () => void): () => void {
  const hear = (event: Event): void => {
    event.preventDefault()
    putBack()
  }
  globalThis.addEventListener(wish, hear)
  return () => globalThis.removeEventListener(wish, hear)
}
