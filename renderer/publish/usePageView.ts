import { useEffect, useRef, type RefObject } from 'react'
import { api } from '../bridge'
import { useShell } from '../shell/context'

interface Bounds {
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

/**
 * Shows the exported page of the article `id` over the returned element, in a view of its own that runs no script. It is
 * drawn anew with `turn`, follows the element wherever it goes, and is not there while `isCovered`: nothing of the window
 * can be drawn over it.
 */
export function usePageView(id: string, turn: number, isCovered: boolean): RefObject<HTMLElement | null> {
  const shell = useShell()
  const place = useRef<HTMLElement>(null)

  useEffect(() => {
    const element = place.current
    if (!element || isCovered || turn === 0) return
    const shown = { bounds: boundsOf(element), frame: 0 }
    void shell.attempt(() => api['export.showPage']({ id, bounds: shown.bounds }))
    const follow = (): void => {
      const bounds = boundsOf(element)
      if (!same(bounds, shown.bounds)) {
        shown.bounds = bounds
        void shell.attempt(() => api['export.placePage'](bounds))
      }
      shown.frame = requestAnimationFrame(follow)
    }
    shown.frame = requestAnimationFrame(follow)
    return () => {
      cancelAnimationFrame(shown.frame)
      void shell.attempt(() => api['export.hidePage']())
    }
  }, [id, turn, isCovered, shell])

  return place
}
