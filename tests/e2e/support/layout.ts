import type { Page } from 'playwright-core'
import { catalogues } from '@shared/messages'

/** What a look at the window's geometry and words found; every list is empty where all is well. */
export interface LayoutFaults {
  /** How far the whole page can be moved sideways, in CSS pixels. */
  readonly sideways: number
  /** Elements whose text does not fit in their width, or that stand out of what clips them: selector and text. */
  readonly cut: readonly string[]
  /** Keys of the message catalogues, or unfilled places of a message, that a person would read. */
  readonly rawKeys: readonly string[]
  /** How many main headings there are. */
  readonly mainHeadings: number
}

/** A window in which nothing is cut, nothing is left untranslated, and one heading says where one is. */
export const noFaults: LayoutFaults = { sideways: 0, cut: [], rawKeys: [], mainHeadings: 1 }

/** Looks for text that is cut off at the side and for message keys that were never turned into words. */
export async function layoutFaults(window: Page): Promise<LayoutFaults> {
  return window.evaluate((roots) => {
    const hidden = (element: Element): boolean => {
      const style = getComputedStyle(element)
      return style.visibility === 'hidden' || style.clipPath !== 'none' || element.closest('.visually-hidden') !== null
    }
    const described = (element: Element): string => {
      const classes = [...element.classList].map((name) => `.${name}`).join('')
      return `${element.tagName.toLowerCase()}${classes}: ${(element.textContent ?? '').trim().slice(0, 60)}`
    }
    const clipsText = (style: CSSStyleDeclaration): boolean => style.overflowX !== 'visible'

    /** Text nodes that reach over the side of an ancestor that clips; a title in a list may end in an ellipsis, which says so itself. */
    const cutTexts = [...document.querySelectorAll('body *')].flatMap((element) => {
      const own = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '')
      if (own.length === 0 || hidden(element)) return []
      const range = document.createRange()
      range.selectNodeContents(element)
      const text = range.getBoundingClientRect()
      if (text.width <= 1 || text.height <= 1) return []
      for (let box: Element | null = element; box; box = box.parentElement) {
        const style = getComputedStyle(box)
        if (style.textOverflow === 'ellipsis') return []
        if (!clipsText(style) && box !== document.body) continue
        const edge = box.getBoundingClientRect()
        if (edge.width <= 1) return []
        if (text.left < edge.left - 1 || text.right > edge.right + 1) return [described(element)]
      }
      return []
    })
    /** Fields whose hint is longer than they are. */
    const cutHints = [...document.querySelectorAll('input, textarea')].flatMap((field) =>
      field instanceof HTMLInputElement && field.value === '' && field.placeholder !== '' && field.scrollWidth > field.clientWidth + 1 ? [`hint of ${described(field)}${field.placeholder}`] : [],
    )
    const attributes = ['aria-label', 'title', 'placeholder', 'aria-description']
    const words = [
      document.body.innerText,
      ...[...document.querySelectorAll('*')].flatMap((element) => attributes.flatMap((name) => element.getAttribute(name) ?? [])),
    ]
    const key = new RegExp(`(?<![\\w./])(?:${roots.join('|')})\\.[a-z]\\w+(?:\\.\\w+)*|\\{\\{|\\}\\}`, 'g')
    const rawKeys = words.flatMap((text) => text.match(key) ?? []).filter((found) => !/\.(?:html|md|txt|json)$/.test(found))
    return {
      sideways: Math.max(0, (document.scrollingElement?.scrollWidth ?? 0) - innerWidth),
      cut: [...new Set([...cutTexts, ...cutHints])],
      rawKeys: [...new Set(rawKeys)],
      mainHeadings: document.querySelectorAll('h1').length,
    }
  }, Object.keys(catalogues.en))
}
