/** Collects what reading could not keep as it was: one plain English sentence a kind, with the places it names. */
export interface Warnings {
  readonly add: (sentence: string, detail?: string) => void
  /** As `add`, for words that stand nowhere else now: none of them is cut short or left out. */
  readonly addWhole: (sentence: string, words: string) => void
  readonly list: () => readonly string[]
}

const mostDetails = 5
const shorten = (text: string): string => (text.length > 80 ? `${text.slice(0, 79)}…` : text)

export function newWarnings(): Warnings {
  const found = new Map<string, Set<string>>()
  const whole = new Map<string, Set<string>>()
  const of = (all: Map<string, Set<string>>, sentence: string): Set<string> => {
    const details = all.get(sentence) ?? new Set<string>()
    all.set(sentence, details)
    return details
  }
  return {
    add: (sentence, detail) => {
      const details = of(found, sentence)
      if (detail && details.size <= mostDetails) details.add(shorten(detail))
    },
    addWhole: (sentence, words) => void of(whole, sentence).add(words),
    list: () => [
      ...[...found].map(([sentence, details]) => {
        if (details.size === 0) return `${sentence}.`
        return `${sentence}: ${[...details].slice(0, mostDetails).join(', ')}${details.size > mostDetails ? ', …' : '.'}`
      }),
      ...[...whole].map(([sentence, words]) => `${sentence}: ${[...words].join(', ')}.`),
    ],
  }
}
