/** Collects what a profile cannot say: one plain English sentence for each kind of loss, in the order they were met. */
export interface Losses {
  readonly add: (sentence: string) => void
  readonly list: () => readonly string[]
}

export function newLosses(): Losses {
  const sentences = new Set<string>()
  return { add: (sentence) => void sentences.add(sentence), list: () => [...sentences] }
}
