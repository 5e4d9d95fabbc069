import type { HouseWord } from '@shared/preflight'

/** The word list as lines: "avoid = use", or the word alone. */
export const linesOf = (words: readonly HouseWord[]): string => words.map(({ avoid, use }) => (use === '' ? avoid : `${avoid} = ${use}`)).join('\n')

/** The word list that the lines say; of a word that stands twice the last. */
export function wordsOf(lines: string): readonly HouseWord[] {
  const words = new Map<string, HouseWord>()
  for (const line of lines.split('\n')) {
    const [avoid = '', ...use] = line.split('=')
    if (avoid.trim() !== '') words.set(avoid.trim(), { avoid: avoid.trim(), use: use.join('=').trim() })
  }
  return [...words.values()]
}

/** The length that a person typed, or null where it is none. */
export function lengthOf(typed: string): number | null {
  const value = Number(typed.trim())
  return /^\d+$/.test(typed.trim()) && value >= 1 && value <= 10_000 ? value : null
}
