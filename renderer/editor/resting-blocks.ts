import type { EditorView } from '@tiptap/pm/view'

/** What keeps its place by a height alone. Tables and figures draw themselves; they never rest. */
const kinds = new Set(['P', 'H2', 'H3', 'H4', 'UL', 'OL'])

/** Footnotes are numbered by what stands before them, and pictures come late: a block with either never rests. */
const restless = '[data-footnote], img'

/** The browser counts in parts of a pixel, at least four times as large, and cuts what lies between two of them. */
const partOfPixel = 1 / 1024

/** The part of prosemirror-view that hears what the browser does to the page; its types do not tell of it. */
interface Hearing {
  readonly domObserver: { stop(): void; start(): void }
}

/** Does to elements of the page what is no change of the text: the editor would read their blocks again. */
function unheard(view: EditorView, act: () => void): void {
  const { domObserver } = view as unknown as Hearing
  domObserver.stop()
  try {
    act()
  } finally {
    domObserver.start()
  }
}

/** The height of what a block holds, in pixels. */
function innerHeight(block: HTMLElement): number {
  const { borderBlockEndWidth, borderBlockStartWidth, paddingBlockEnd, paddingBlockStart } = getComputedStyle(block)
  const round = [borderBlockEndWidth, borderBlockStartWidth, paddingBlockEnd, paddingBlockStart].reduce((sum, size) => sum + Number.parseFloat(size), 0)
  return block.getBoundingClientRect().height - round
}

/** The blocks of a page that rest: each keeps its place and its height, and the browser goes past what it holds. */
export interface RestingBlocks {
  readonly count: number
  readonly isResting: (block: Element) => boolean
  /** Lets blocks of the page rest; passes over those that cannot, or rest already. */
  rest(blocks: readonly Element[]): void
  /** Wakes those of `blocks` that rest; true where there was one. */
  wake(blocks: Iterable<Element>): boolean
  wakeAll(): boolean
}

export function restingBlocks(view: EditorView): RestingBlocks {
  const resting = new Set<Element>()
  const wake = (blocks: Iterable<Element>): boolean => {
    const woken = [...blocks].filter((block): block is HTMLElement => resting.delete(block) && block instanceof HTMLElement)
    if (woken.length === 0) return false
    unheard(view, () => {
      for (const block of woken) {
        block.style.removeProperty('content-visibility')
        block.style.removeProperty('contain-intrinsic-height')
        if (block.getAttribute('style') === '') block.removeAttribute('style')
      }
    })
    return true
  }
  return {
    get count() {
      return resting.size
    },
    isResting: (block) => resting.has(block),
    rest(blocks) {
      const able = blocks.filter((block): block is HTMLElement => block instanceof HTMLElement && block.parentElement === view.dom && kinds.has(block.tagName) && !resting.has(block) && block.querySelector(restless) === null)
      const [first, last] = [able[0], able.at(-1)]
      if (!first || !last) return
      const heights = able.map(innerHeight)
      unheard(view, () => {
        for (const [index, block] of able.entries()) {
          block.style.setProperty('contain-intrinsic-height', `${heights[index]! + partOfPixel}px`)
          block.style.setProperty('content-visibility', 'hidden')
          resting.add(block)
        }
      })
      // What rests without having been laid out at rest is laid out anew with every key: asking where its words stand does that for all at once.
      const words = document.createRange()
      words.setStartBefore(first)
      words.setEndAfter(last)
      words.getBoundingClientRect()
    },
    wake,
    wakeAll: () => wake([...resting]),
  }
}
