import { readAffixes, type Affix, type AffixFile } from './affixes'

/** The words of a Hunspell dictionary. */
export interface Lexicon {
  /** True for a word of the dictionary as it is written, or a form of one that its affixes allow. */
  has(word: string): boolean
  /** True for a word that is there, but is not to be suggested. */
  isUnseemly(word: string): boolean
  /** The words without their forms, in the order of the file. */
  readonly stems: readonly string[]
}

interface Peeled {
  readonly rest: string
  readonly affix: Affix
}

/** Every word that becomes `word` by an affix at that end. */
function* peel(word: string, table: AffixFile['prefixes'], longest: number, isPrefix: boolean): Generator<Peeled> {
  for (let length = Math.min(longest, word.length - 1); length >= 0; length -= 1) {
    const added = isPrefix ? word.slice(0, length) : word.slice(word.length - length)
    for (const affix of table.get(added) ?? []) {
      const rest = isPrefix ? affix.strip + word.slice(length) : word.slice(0, word.length - length) + affix.strip
      if (rest !== '' && (affix.condition === null || affix.condition.test(rest))) yield { rest, affix }
    }
  }
}

/**
 * Reads a Hunspell dictionary (`aff` and `dic` as text). Words are not written out in all their forms, which takes half a second
 * and hundreds of thousands of entries in Indonesian: a word is stripped of what its affixes can be, and its stem looked up.
 */
export function readLexicon(aff: string, dic: string): Lexicon {
  const affixes = readAffixes(aff)
  const flagsOf = new Map<string, string>()
  for (const line of dic.split(/\r?\n/).slice(1)) {
    const [entry = ''] = line.split(/[\t ]/)
    const [word = '', flags = ''] = entry.split('/')
    if (word !== '') flagsOf.set(word, (flagsOf.get(word) ?? '') + flags)
  }
  const read = new Map<string, ReadonlySet<string>>()
  const stem = (word: string): ReadonlySet<string> | null => {
    const flags = flagsOf.get(word)
    if (flags === undefined) return null
    const known = read.get(flags) ?? new Set(affixes.readFlags(flags))
    read.set(flags, known)
    return known
  }
  const isPaired = ({ next }: Affix): boolean => affixes.isPair !== '' && next.includes(affixes.isPair)

  /** Whether `word` is a stem with the `outer` suffix, and perhaps one more below it, and the prefix. */
  const stands = (word: string, prefix: Affix | null, outer: Affix | null, inner: Affix | null): boolean => {
    const flags = stem(word)
    if (!flags || (affixes.forbidden !== '' && flags.has(affixes.forbidden))) return false
    const suffixes = [inner, outer].filter((affix) => affix !== null)
    const [first, second] = suffixes
    if (first && !flags.has(first.flag) && !prefix?.next.includes(first.flag)) return false
    if (second && !first?.next.includes(second.flag)) return false
    if (prefix && !flags.has(prefix.flag) && !suffixes.some(({ next }) => next.includes(prefix.flag))) return false
    if (prefix && suffixes.length > 0 && !(prefix.crosses && suffixes.every(({ crosses }) => crosses))) return false
    return (prefix !== null && isPaired(prefix)) === suffixes.some(isPaired)
  }

  const suffixed = (word: string, prefix: Affix | null): boolean => {
    if (stands(word, prefix, null, null)) return true
    for (const outer of peel(word, affixes.suffixes, affixes.longestSuffix, false)) {
      if (stands(outer.rest, prefix, outer.affix, null)) return true
      for (const inner of peel(outer.rest, affixes.suffixes, affixes.longestSuffix, false)) {
        if (inner.affix.next.includes(outer.affix.flag) && stands(inner.rest, prefix, outer.affix, inner.affix)) return true
      }
    }
    return false
  }

  const isWhole = (word: string): boolean => {
    const flags = stem(word)
    return flags !== null && ![affixes.needsAffix, affixes.onlyInside, affixes.forbidden].some((flag) => flag !== '' && flags.has(flag))
  }

  const hasForm = (word: string): boolean => {
    for (const outer of peel(word, affixes.suffixes, affixes.longestSuffix, false)) {
      if (stands(outer.rest, null, outer.affix, null)) return true
      for (const inner of peel(outer.rest, affixes.suffixes, affixes.longestSuffix, false)) {
        if (inner.affix.next.includes(outer.affix.flag) && stands(inner.rest, null, outer.affix, inner.affix)) return true
      }
    }
    for (const { rest, affix } of peel(word, affixes.prefixes, affixes.longestPrefix, true)) if (suffixed(rest, affix)) return true
    return false
  }

  return {
    has: (word) => isWhole(word) || hasForm(word),
    isUnseemly: (word) => affixes.notSuggested !== '' && (stem(word)?.has(affixes.notSuggested) ?? false),
    stems: [...flagsOf.keys()],
  }
}
