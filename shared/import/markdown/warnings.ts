/** Collects what reading could not keep as it was: one plain English sentence a kind, with the places it names. */
export interface Warnings {
  readonly add: (sentence: string, detail?: string) => void
  /**
   * As `add`, for words that stand nowhere else now: none is cut short, and those beyond 100,000 characters in
   * all, more than an honest file has, are counted: `…, and 3 more`.
   */
  readonly addWhole: (sentence: string, words: string) => void
  readonly list: () => readonly string[]
}

const mostDetails = 5
const mostWhole = 100_000

/** Words that are told whole, how many characters they have, and how many words are counted alone. */
interface Whole {
  readonly words: Set<string>
  length: number
  more: number
}

const shorten = (text: string): string => (text.length > 80 ? `${text.slice(0, 79)}…` : text)

export function newWarnings(): Warnings {
  const found = new Map<string, Set<string>>()
  const whole = new Map<string, Whole>()
  const of = (sentence: string): Set<string> => {
    const details = found.get(sentence) ?? new Set<string>()
    found.set(sentence, details)
    return details
  }
  return {
    add: (sentence, detail) => {
      const details = of(sentence)
      if (detail && details.size <= mostDetails) details.add(shorten(detail))
    },
    addWhole: (sentence, words) => {
      const told = whole.get(sentence) ?? { words: new Set<string>(), length: 0, more: 0 }
      whole.set(sentence, told)
      if (told.words.has(words)) return
      if (told.length + words.length > mostWhole) {
        told.more += 1
        return
      }
      told.words.add(words)
      told.length += words.length
    },
    list: () => [
      ...[...found].map(([sentence, details]) => {
        if (details.size === 0) return `${sentence}.`
        return `${sentence}: ${[...details].slice(0, mostDetails).join(', ')}${details.size > mostDetails ? ', …' : '.'}`
      }),
      ...[...whole].map(([sentence, { words, more }]) => `${sentence}: ${[...words].join(', ')}${more > 0 ? `, …, and ${more} more` : ''}.`),
    ],
  }
}
