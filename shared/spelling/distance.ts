/** Keys of a keyboard as they lie: neighbours are struck by mistake. */
const rows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'] as const

const placeOf = new Map(rows.flatMap((row, line) => [...row].map((key, column) => [key, { line, column: column + line * 0.5 }] as const)))

const areNeighbours = (a: string, b: string): boolean => {
  const one = placeOf.get(a)
  const other = placeOf.get(b)
  return one !== undefined && other !== undefined && Math.abs(one.line - other.line) <= 1 && Math.abs(one.column - other.column) <= 1
}

const vowels = new Set('aeiou')
const replaced = (a: string, b: string): number => (areNeighbours(a, b) ? 0.85 : vowels.has(a) && vowels.has(b) ? 0.9 : 1.1)

/** A letter too many is one that was struck twice, or a key beside those before and behind it; hardly ever another. */
const extraOf = (a: string, before = '', behind = ''): number => (a === before ? 0.8 : areNeighbours(a, before) || areNeighbours(a, behind) ? 0.95 : 1.2)

/** The least that a letter costs which only one of two words has. */
const leastOf = 0.8

/** The letters of a word as bits; others fall together with some letter. */
function lettersOf(word: string): number {
  let bits = 0
  for (let at = 0; at < word.length; at += 1) bits |= 1 << (word.charCodeAt(at) & 31)
  return bits
}

function bitsIn(bits: number): number {
  let count = 0
  for (let left = bits; left !== 0; left &= left - 1) count += 1
  return count
}

/** Whether two words have too many letters that the other has not, to be as near as `most`: told in a fraction of the time. */
function areFar(a: string, b: string, most: number): boolean {
  const [one, other] = [lettersOf(a), lettersOf(b)]
  return Math.max(bitsIn(one & ~other), bitsIn(other & ~one)) * leastOf > most
}

/**
 * How far `typed` is from `meant` in slips of the hand (Damerau–Levenshtein): each insertion, omission, wrong letter and swapped pair
 * is about 1, and less where hands slip most: swapped letters, a letter doubled or not, a neighbouring key. Above `most` the
 * answer is Infinity.
 */
export function distance(typed: string, meant: string, most: number): number {
  if (Math.abs(typed.length - meant.length) * leastOf > most || areFar(typed, meant, most)) return Number.POSITIVE_INFINITY
  let before: number[] = []
  let last = Array.from({ length: meant.length + 1 }, (_, index) => index)
  for (let i = 1; i <= typed.length; i += 1) {
    const a = typed[i - 1]!
    const next = [i]
    const added = extraOf(a, typed[i - 2], typed[i])
    let least = i
    for (let j = 1; j <= meant.length; j += 1) {
      const b = meant[j - 1]!
      const extra = last[j]! + added
      const missing = next[j - 1]! + (b === meant[j - 2] ? 0.8 : 0.88)
      const same = last[j - 1]! + (a === b ? 0 : replaced(a, b))
      const swapped = i > 1 && j > 1 && a !== b && a === meant[j - 2] && b === typed[i - 2] ? before[j - 2]! + 0.65 : Number.POSITIVE_INFINITY
      const cost = Math.min(extra, missing, same, swapped)
      next.push(cost)
      least = Math.min(least, cost)
    }
    if (least > most) return Number.POSITIVE_INFINITY
    before = last
    last = next
  }
  const cost = last[meant.length]!
  return cost > most ? Number.POSITIVE_INFINITY : cost
}
