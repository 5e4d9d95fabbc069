/** Collects what reading could not keep as it was: one plain English sentence a kind, with the places it names. */
export interface Warnings {
  readonly add: (sentence: string, detail?: string) => void
  readonly list: () => readonly string[]
}

const mostDetails = 5
const shorten = (text: string): string => (text.length > 80 ? `${text.slice(0, 79)}…` : text)

export function newWarnings(): Warnings {
  const found = new Map<string, Set<string>>()
  return {
    add: (sentence, detail) => {
      const details = found.get(sentence) ?? new Set<string>()
      found.set(sentence, details)
      if (detail && details.size <= mostDetails) details.add(shorten(detail))
    },
    list: () =>
      [...found].map(([sentence, details]) => {
        if (details.size === 0) return `${sentence}.`
        return `${sentence}: ${[...details].slice(0, mostDetails).join(', ')}${details.size > mostDetails ? ', …' : '.'}`
      }),
  }
}
