import { RE2JS, RE2JSSyntaxException } from 're2js'

/** What is looked for, and how. `pattern`: `text` is a regular expression in RE2's syntax, which takes time linear in the text whatever it is. */
export interface FindQuery {
  readonly text: string
  readonly matchCase: boolean
  readonly wholeWord: boolean
  readonly pattern: boolean
}

/** A place in a text, in UTF-16 code units, end exclusive; `groups[0]` are its words, the others those of a pattern's groups ('' where one took no part). */
export interface FoundRange {
  readonly start: number
  readonly end: number
  readonly groups: readonly string[]
}

/** Finds what does not overlap, in reading order; never an empty stretch. */
export type Finder = (text: string) => readonly FoundRange[]

/** Why a pattern is none. `around`: it looks ahead or behind, or back at a group, which this language cannot in linear time. */
export type PatternFault = 'parenthesis' | 'bracket' | 'repetition' | 'escape' | 'around' | 'other'

/** A query made ready: nothing to look for, a pattern that is none, or a finder. */
export type Compiled =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'invalid'; readonly fault: PatternFault }
  | { readonly kind: 'finder'; readonly find: Finder }

const inWord = /[\p{L}\p{M}\p{N}_]$/u
const beginsInWord = /^[\p{L}\p{M}\p{N}_]/u

/** Whether no word goes on over an end of `start..end`. An end that is no letter itself is always one of a word. */
function isWhole(text: string, start: number, end: number): boolean {
  const words = text.slice(start, end)
  const joinedBefore = beginsInWord.test(words) && inWord.test(text.slice(Math.max(0, start - 2), start))
  const joinedAfter = inWord.test(words) && beginsInWord.test(text.slice(end, end + 2))
  return !joinedBefore && !joinedAfter
}

/** What a person types for what a typesetter sets: each stands for one code unit, so that offsets hold. */
const typed: Readonly<Record<string, string>> = { '‘': "'", '’': "'", '“': '"', '”': '"', '„': '"', '«': '"', '»': '"', '–': '-', '‑': '-', '\u00a0': ' ', '\u202f': ' ' }
const set = /[‘’“”„«»–‑\u00a0\u202f]/g

const lower = (text: string): string => {
  const all = text.toLowerCase()
  return all.length === text.length ? all : text.replace(/[^\u0130]+/g, (part) => (part.toLowerCase().length === part.length ? part.toLowerCase() : part))
}

function plainFinder({ text, matchCase, wholeWord }: FindQuery): Finder {
  const asTyped = (words: string): string => (matchCase ? words : lower(words)).replace(set, (character) => typed[character] ?? character)
  const wanted = asTyped(text)
  return (where) => {
    const within = asTyped(where)
    const found: FoundRange[] = []
    for (let start = within.indexOf(wanted); start >= 0; ) {
      const end = start + wanted.length
      const isMatch = !wholeWord || isWhole(where, start, end)
      if (isMatch) found.push({ start, end, groups: [where.slice(start, end)] })
      start = within.indexOf(wanted, isMatch ? end : start + 1)
    }
    return found
  }
}

function patternFinder(query: FindQuery): Finder {
  const expression = RE2JS.compile(query.text, query.matchCase ? 0 : RE2JS.CASE_INSENSITIVE)
  return (where) => {
    const matcher = expression.matcher(where)
    const found: FoundRange[] = []
    while (matcher.find()) {
      const start = matcher.start()
      const end = matcher.end()
      if (start === end || (query.wholeWord && !isWhole(where, start, end))) continue
      const groups = Array.from({ length: matcher.groupCount() + 1 }, (_, index) => matcher.group(index) ?? '')
      found.push({ start, end, groups })
    }
    return found
  }
}

const faults: readonly (readonly [RegExp, PatternFault])[] = [
  [/missing closing \)|unexpected \)/, 'parenthesis'],
  [/missing closing \]|character class/, 'bracket'],
  [/repe/, 'repetition'],
  [/escape|backslash/, 'escape'],
  [/Perl syntax|lookbehind/, 'around'],
]

const faultOf = (message: string): PatternFault => faults.find(([sign]) => sign.test(message))?.[1] ?? 'other'

/** Makes `query` ready; a plain one takes straight quotation marks for curly ones, a hyphen for a dash and a space for one that does not break. */
export function compile(query: FindQuery): Compiled {
  if (query.text === '') return { kind: 'nothing' }
  if (!query.pattern) return { kind: 'finder', find: plainFinder(query) }
  try {
    return { kind: 'finder', find: patternFinder(query) }
  } catch (error) {
    if (error instanceof RE2JSSyntaxException) return { kind: 'invalid', fault: faultOf(error.error) }
    throw error
  }
}

const isLower = (text: string): boolean => text === text.toLowerCase()
const capitalised = (text: string): string => text.replace(/^\p{L}/u, (letter) => letter.toUpperCase())

/** `template` in the capitals of the words it replaces, where it was written without any: KAPAL and Kapal become PERAHU and Perahu. */
function inCapitalsOf(words: string, template: string): string {
  if (!isLower(template) || isLower(words)) return template
  if (words.length > 1 && words === words.toUpperCase()) return template.toUpperCase()
  return /^\p{Lu}/u.test(words) ? capitalised(template) : template
}

/** What a match is replaced with. Found whatever its case, plain words keep the capitals they had. In a pattern's `template` `$1` … `$99` are its groups, `$0` and `$&` the whole, `$$` a dollar sign; of a group that is not there nothing is written. */
export const replacementOf = (query: FindQuery, template: string, groups: readonly string[]): string =>
  query.pattern
    ? template.replace(/\$(\$|&|\d{1,2})/g, (_, sign: string) => (sign === '$' ? '$' : (groups[sign === '&' ? 0 : Number(sign)] ?? '')))
    : query.matchCase
      ? template
      : inCapitalsOf(groups[0] ?? '', template)
