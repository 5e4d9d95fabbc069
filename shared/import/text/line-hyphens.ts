/** First parts of words that bear a hyphen of their own: what stands behind such a one at the end of a line is not parted. */
const compounds: ReadonlySet<string> = new Set(`
  well self long short high low part full half co non anti ex pro pre post mid semi multi cross so all old new one two three four five six seven
  eight nine ten twenty thirty forty fifty sixty seventy eighty ninety first second third fourth last next year month week day hour hard soft
  open close left right top front back face hand side door large small big great deep wide near far off on in out up down over under man
  father mother son daughter brother sister editor vice attorney cease check sit lay make build run break take follow
  pasca pra eks ke se nir antar kontra maha sub supra ultra`.trim().split(/\s+/))

/** The longest run of letters that both have. */
function sharedRun(one: string, two: string): number {
  let longest = 0
  for (let from = 0; from < one.length; from += 1) {
    let size = longest + 1
    while (from + size <= one.length && two.includes(one.slice(from, from + size))) longest = size++
  }
  return longest
}

/** Longer words are looked at no further. */
const longestPart = 40

/**
 * True where the hyphen at the end of a line only parts a word ("peker-" and "ja"): it goes when the lines are joined. One that doubles a word
 * ("undang-" and "undang") or stands in a compound ("well-" and "known") is the word's own. `left` ends with the hyphen.
 */
export function isLineHyphen(left: string, right: string): boolean {
  const first = /(\p{L}{1,40})-$/u.exec(left.slice(-longestPart - 1))?.[1]?.toLowerCase()
  const second = /^\p{Ll}{1,40}/u.exec(right)?.[0].toLowerCase()
  if (first === undefined || second === undefined) return false
  // Of more than one hyphen in a word the last is as much its own as the first.
  if (new RegExp(`-${first}-$`, 'iu').test(left)) return false
  return !compounds.has(first) && sharedRun(first, second) < 3 && !/^\p{L}{2,}-\p{L}/u.test(right)
}
