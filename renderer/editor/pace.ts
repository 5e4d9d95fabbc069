/** Milliseconds after which a page that is not scrolled rests. */
export const restOfPage = 100

/** Milliseconds that a pace is taken over. */
const taken = 250

/** Heights of the page by which text runs past in a millisecond too quickly to be read. */
const readable = 0.75 / 100

/** How quickly a page is scrolled. */
export interface Pace {
  /** Tells where the page stands, in pixels, at a time in milliseconds. Times never go back. */
  scrolled(top: number, at: number): void
  /** True where the text of a page of this height runs past too quickly to be read at the time `at`. One jump does not. */
  isQuick(height: number, at: number): boolean
}

/** The pace of a page that has not been scrolled yet. */
export function newPace(): Pace {
  const told: { recent: readonly { readonly top: number; readonly at: number }[] } = { recent: [] }
  return {
    scrolled: (top, at) => {
      told.recent = [...told.recent.filter((one) => at - one.at < taken), { top, at }]
    },
    isQuick: (height, at) => {
      const recent = told.recent.filter((one) => at - one.at < taken)
      if (at - (recent.at(-1)?.at ?? at) >= restOfPage) return false
      const way = recent.slice(1).reduce((sum, { top }, index) => sum + Math.abs(top - recent[index]!.top), 0)
      return way > 0 && way > height * readable * (at - recent[0]!.at)
    },
  }
}
