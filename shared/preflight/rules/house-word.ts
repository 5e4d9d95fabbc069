import { fold, foldPlaced } from '../../text/fold'
import { slips, type Slip } from '../fields'
import type { HouseWord } from '../../house'
import type { Rule } from '../rule'

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)

/** A phrase as it is compared: folded, one blank between its words. */
const keyOf = (phrase: string): string => fold(phrase).trim().replace(/\s+/g, ' ')

/** Any of the phrases as whole words, however they are spaced; the longest goes before what it begins with. */
const anyOf = (keys: readonly string[]): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${[...keys].sort((a, b) => b.length - a.length).map((key) => escaped(key).replaceAll(' ', '\\s+')).join('|')})(?![\\p{L}\\p{N}])`, 'gu')

/** `use` with a capital where the word that it replaces had one. */
const like = (was: string, use: string): string => (/^\p{Lu}/u.test(was) ? use.replace(/^./u, (first) => first.toUpperCase()) : use)

/** Finds the words of one list. */
function finder(words: readonly HouseWord[]): (text: string) => readonly Slip[] {
  const uses = new Map(words.map(({ avoid, use }) => [keyOf(avoid), use]))
  uses.delete('')
  if (uses.size === 0) return () => []
  const pattern = anyOf([...uses.keys()])
  return (text) => {
    const { text: folded, places } = foldPlaced(text)
    return [...folded.matchAll(pattern)].flatMap(({ index, 0: found }): readonly Slip[] => {
      const start = places[index]!
      const end = places[index + found.length]!
      const was = text.slice(start, end)
      const use = like(was, uses.get(keyOf(found)) ?? '')
      if (use === '') return [{ start, end }]
      // A list that says "redaksi → Redaksi" corrects the capital alone.
      return use === was ? [] : [{ start, end, text: use }]
    })
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
