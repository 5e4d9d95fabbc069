import type { Language } from './languages/language'
import { isGiven, lastTitle } from './titles'
import { isComma, isDash, isStop, verbOf, type Token, type Tokens } from './tokens'

/** How far a clause about somebody may reach before what he says. */
const longestClause = 18

/** "Evi Kristanti yang menemui warga mengakui …": behind its clause the name tells something. */
export function tellsBehind(tokens: Tokens, from: number, language: Language): boolean {
  for (let at = from; at < Math.min(tokens.length, from + longestClause); at += 1) {
    const token = tokens[at]
    if (token?.kind !== 'word' && token?.kind !== 'number') return false
    if (at > from + 1 && verbOf(token, language).use === 'finite' && !language.weakVerbs.has(token.lower)) return true
  }
  return false
}

/** Nothing, or what ends a sentence, stands before. */
export const beginsSentence = (before: Token | undefined): boolean => before === undefined || isStop(before) || before.kind === 'quote' || before.text === ':' || isDash(before)

/** How many words of titles and of a trade stand before the name: "Builder Ron Tapley", "County Librarian Sally Hale". */
export function namedBehind(tokens: Tokens, from: number, run: readonly Token[], language: Language): number {
  const at = lastTitle(run, language) + 1
  if (run.length - at < 3) return at
  const given = run.findIndex((token, index) => index > at && isGiven(token, language))
  if (given < 0 || run.length - given < 2) return at
  const [trade, before] = [run[given - 1], run.slice(at, given)]
  if (!trade || !language.tradeShape.test(trade.lower) || before.some((token) => token.kind !== 'word' || isGiven(token, language))) return at
  return at > 0 || given - at > 1 || beginsSentence(tokens[from - 1]) || language.clauseWords.has(tokens[from - 1]?.lower ?? '') || isComma(tokens[from - 1]) ? given : at
}

/** "In a letter to the president, Ann Lee wrote …": the comma ends what opens the sentence, and the office is somebody else's. */
export function followsOpening(tokens: Tokens, from: number, to: number, language: Language): boolean {
  if (!language.familyNameLast || !isComma(tokens[from - 1]) || tokens[to]?.kind !== 'word') return false
  for (let at = from - 2; at >= Math.max(0, from - 16); at -= 1) {
    if (tokens[at]?.kind !== 'word') return false
    if (beginsSentence(tokens[at - 1])) return language.leadIns.has(tokens[at]?.lower ?? '')
  }
  return false
}

/** Where the holder's name begins behind "Chief of Staff", "Director of National Intelligence": at a given name, else the last two words. */
export function holderOf(run: readonly Token[], lead: number, language: Language): number {
  const given = run.findIndex((token, index) => index > lead + 1 && isGiven(token, language))
  return given > 0 ? given : run.length - lead > 3 ? run.length - 2 : run.length
}
