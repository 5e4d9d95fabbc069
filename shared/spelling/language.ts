/** What a language adds to its dictionary, as pure rules over words in lower case. Each gives the shorter words that one can be made of. */
export interface SpellingLanguage {
  /** Without what leans on any word and changes nothing in it. */
  readonly withoutClitics: (word: string) => readonly string[]
  /** Without what makes another word of it. */
  readonly withoutAffixes: (word: string) => readonly string[]
  /** What two words that are written as one inside affixes stand as there; a word in which none can be has none. */
  readonly compoundsIn: (word: string) => readonly string[]
  /** Forms that stand before a hyphen and are no word by themselves. */
  readonly joining: ReadonlySet<string>
  /** Forms that are wrong though they look right, and what is meant. */
  readonly mistaken: ReadonlyMap<string, string>
  /** A word of fewer letters has nothing added to it. */
  readonly shortestRoot: number
}
