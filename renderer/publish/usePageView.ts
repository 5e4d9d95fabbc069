import { useEffect, useRef, type RefObject } from 'react'
import { api } from '../bridge'
import { useShell } from '../shell/context'

export interface Bounds {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

const boundsOf = (element: Element): Bounds => {
  const { x, y, width, height } = element.getBoundingClientRect()
  return { x, y, width, height }
}

const same = (a: Bounds, b: Bounds): boolean => a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height

interface PageView {
  /** Has main make the page and show it at these bounds. The same function while it is the same page. */
  readonly show: (bounds: Bounds) => Promise<void>
  /** The page is drawn anew with each. 0: there is no page yet. */
  readonly turn: number
  /** False while something of the window must be seen there: nothing can be drawn over the page. */
  readonly isShown: boolean
}

/**
 * Shows the exported page over the returned element, in a view of its own that runs no script, and follows the element
 * wherever it goes. Requests to main wait for one another, so that a late "show" never outlives its "hide".
 */
export function usePageView({ show, turn, isShown }: PageView): RefObject<HTMLElement | null> {
  const shell = useShell()
  const place = useRef<HTMLElement>(null)
  const queue = useRef<Promise<unknown>>(Promise.resolve())
  const isReady = isShown && turn > 0

  useEffect(() => {
    if (!isReady) return
    queue.current = queue.current.then(() =>
      shell.attempt(async () => {
        if (place.current) await show(boundsOf(place.current))
        // The window may have been laid out anew while the page was made.
        if (place.current) await api['export.placePage'](boundsOf(place.current))
      }),
    )
  }, [show, turn, isReady, shell])

  useEffect(() => {
    const element = place.current
    if (!isReady || !element) return
    const shown = { bounds: boundsOf(element), frame: 0 }
    const follow = (): void => {
      const bounds = boundsOf(element)
      if (!same(bounds, shown.bounds)) {
        shown.bounds = bounds
        queue.current = queue.current.then(() => shell.attempt(() => api['export.placePage'](bounds)))
      }
      shown.frame = requestAnimationFrame(follow)
    }
    shown.frame = requestAnimationFrame(follow)
    return () => {
      cancelAnimationFrame(shown.frame)
      queue.current = queue.current.then(() => shell.attempt(() => api['export.hidePage']()))
    }
  }, [isReady, shell])

  return place
}
