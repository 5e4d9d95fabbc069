import { fold, foldPlaced } from '../../text/fold'
import { slips, type Slip } from '../fields'
import type { HouseWord } from '../../house'
import type { Rule } from '../rule'

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)

/** A folded phrase as whole words, however its words are spaced. */
const patternOf = (phrase: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])${fold(phrase).trim().split(/\s+/).map(escaped).join('\\s+')}(?![\\p{L}\\p{N}])`, 'gu')

/** `use` with a capital where the word that it replaces had one. */
const like = (was: string, use: string): string => (/^\p{Lu}/u.test(was) ? use.replace(/^./u, (first) => first.toUpperCase()) : use)

/** Finds the words of one list; of two that overlap the longer. */
function finder(words: readonly HouseWord[]): (text: string) => readonly Slip[] {
  const patterns = words.map(({ avoid, use }) => ({ pattern: patternOf(avoid), use }))
  return (text) => {
    if (patterns.length === 0) return []
    const { text: folded, places } = foldPlaced(text)
    const all = patterns
      .flatMap(({ pattern, use }) =>
        [...folded.matchAll(pattern)].map(({ index, 0: found }): Slip => {
          const start = places[index]!
          const end = places[index + found.length]!
          return { start, end, ...(use === '' ? {} : { text: like(text.slice(start, end), use) }) }
        }),
      )
      // A list that says "utilise → Utilise" corrects the capitals alone.
      .filter(({ start, end, text: use }) => use !== text.slice(start, end))
      .sort((a, b) => a.start - b.start || b.end - a.end)
    return all.filter((slip, index) => !all.slice(0, index).some((before) => before.end > slip.start))
  }
}

/** A word or phrase that the house does not print. Warns. */
export const houseWord: Rule = {
  id: 'house-word',
  severity: 'warns',
  find: (desk) =>
    slips(desk, finder(desk.house.words), (found, { text: use }) => ({
      message: use === undefined ? `The house does not print “${found}”.` : `The house does not print “${found}”; it prints “${use}”.`,
      params: { text: found, use: use ?? '' },
    })),
}
