import { useEffect } from 'react'
import { isFocusNowhere, isForText } from './focus-back'
import type { FullShell } from './full-shell'

const focusable = 'input:not(:disabled), textarea:not(:disabled), select:not(:disabled), button:not(:disabled), a[href], [tabindex="0"]'

const isShown = (element: HTMLElement): boolean => element.getClientRects().length > 0

/** `element` and all that it stands in, below the page of the window. */
function pathOf(element: Element): readonly Element[] {
  const path: Element[] = []
  for (let at: Element | null = element; at && at !== at.ownerDocument.body; at = at.parentElement) path.push(at)
  return path
}

/** Frames in which a key's work is done: a second. */
const patience = 60

/** Where the focus goes on that stood at the end of `path`: the nearest place of the same panel; null where the panel is gone or was the text. */
function nextPlace(path: readonly Element[]): HTMLElement | null {
  for (const place of path) {
    if (!place.isConnected) continue
    if (place.matches('main, .frame') || place.querySelector('.ProseMirror') || place.closest('.ProseMirror')) return null
    // Whoever searches goes on searching.
    const box = place.closest('[role=search]')?.querySelector<HTMLInputElement>('input')
    if (box && isShown(box)) return box
    const found = [place, ...place.querySelectorAll(focusable)].find((one): one is HTMLElement => one instanceof HTMLElement && one.matches(focusable) && isShown(one))
    if (found) return found
  }
  return null
}

/** What had the focus is no longer there, or can do no more: it was not left for another place. */
const isGone = (element: Element | undefined): boolean => element !== undefined && (!element.isConnected || element.matches(':disabled'))

/**
 * A button that was pressed may be gone with what it did, or can do no more. The focus goes on beside it in the same
 * panel, and a key that comes before that falls neither into the text nor nowhere.
 */
export function useFocusKept(shell: FullShell): void {
  useEffect(() => {
    const last: { path: readonly Element[]; byKey: boolean; frame: number } = { path: [], byKey: false, frame: 0 }
    const place = (): HTMLElement | null => {
      const isFree = (last.byKey || isGone(last.path[0])) && isFocusNowhere(document) && shell.overlay.get() === null && shell.vault.task.get() === null
      return isFree ? nextPlace(last.path) : null
    }
    const focused = ({ target }: FocusEvent): void => {
      if (target instanceof Element) last.path = pathOf(target)
    }
    const pressed = (): void => {
      last.byKey = false
    }
    const key = (event: KeyboardEvent): void => {
      const next = event.ctrlKey || event.metaKey || event.altKey ? null : place()
      last.byKey = true
      if (next) {
        next.focus()
        // What writes or presses is for a box alone; what leaves is asked of the place that has the focus now.
        if (event.key === 'Escape' || (isForText(event) && !next.matches('input, textarea'))) {
          event.preventDefault()
          event.stopImmediatePropagation()
          if (event.key === 'Escape') next.dispatchEvent(new KeyboardEvent('keydown', event))
        }
      }
    }
    // What was pressed beside the text has its effect some frames later, once what it asked for is done.
    const watch = (left: number): void => {
      last.frame = requestAnimationFrame(() => {
        const next = left < patience - 1 ? place() : null
        if (next) next.focus()
        else if (left > 0) watch(left - 1)
      })
    }
    const settled = (): void => {
      cancelAnimationFrame(last.frame)
      if (last.path[0] && !last.path[0].matches('input, textarea, .ProseMirror')) watch(patience)
    }
    globalThis.addEventListener('focusin', focused)
    globalThis.addEventListener('pointerdown', pressed, true)
    globalThis.addEventListener('keydown', key, true)
    globalThis.addEventListener('keyup', settled, true)
    globalThis.addEventListener('click', settled, true)
    return () => {
      cancelAnimationFrame(last.frame)
      globalThis.removeEventListener('focusin', focused)
      globalThis.removeEventListener('pointerdown', pressed, true)
      globalThis.removeEventListener('keydown', key, true)
      globalThis.removeEventListener('keyup', settled, true)
      globalThis.removeEventListener('click', settled, true)
    }
  }, [shell])
}
