import { useLayoutEffect, useRef, type RefObject } from 'react'
import type { EditorView } from '@tiptap/pm/view'

/** Pixels between the words and what stands beside them. */
const gap = 8

interface Near {
  readonly from: number
  readonly to: number
  /** On which side of the words it stands where both have room. */
  readonly prefers: 'above' | 'below'
}

/** What stands in the page as one box, measured on the screen. */
interface Box {
  readonly top: number
  readonly bottom: number
  readonly left: number
}

function wordsBox(view: EditorView, { from, to }: Near): Box {
  const { size } = view.state.doc.content
  const start = view.coordsAtPos(Math.min(from, size))
  const end = view.coordsAtPos(Math.min(to, size), -1)
  return { top: Math.min(start.top, end.top), bottom: Math.max(start.bottom, end.bottom), left: start.bottom === end.bottom ? (start.left + end.left) / 2 : start.left }
}

/**
 * Keeps a box beside the words from `from` to `to`, above or below them and never over them, as the page is scrolled and the
 * window changes; it is hidden where neither side has room. `whenCentred`: its middle stands over the words, not its start.
 */
export function useNearText(view: EditorView, near: Near | null, whenCentred: boolean): RefObject<HTMLDivElement | null> {
  const box = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const page = view.dom.closest<HTMLElement>('.page-scroll')
    const place = (): void => {
      const element = box.current
      if (!element || !near || !page || view.isDestroyed) return
      const words = wordsBox(view, near)
      const frame = page.getBoundingClientRect()
      const { offsetWidth: width, offsetHeight: height } = element
      const above = words.top - gap - height
      const below = words.bottom + gap
      const fits = { above: above >= frame.top, below: below + height <= frame.bottom }
      const other = near.prefers === 'above' ? 'below' : 'above'
      const side = fits[near.prefers] ? near.prefers : fits[other] ? other : null
      element.style.visibility = side === null ? 'hidden' : 'visible'
      const left = words.left - (whenCentred ? width / 2 : 0)
      element.style.left = `${Math.max(frame.left + gap, Math.min(left, frame.right - width - gap))}px`
      element.style.top = `${side === 'above' ? above : below}px`
    }
    place()
    page?.addEventListener('scroll', place)
    globalThis.addEventListener('resize', place)
    return () => {
      page?.removeEventListener('scroll', place)
      globalThis.removeEventListener('resize', place)
    }
  })
  return box
}
