/** One way in which a word is changed at its beginning or its end, as a line of a Hunspell affix file says it. */
export interface Affix {
  readonly flag: string
  readonly isPrefix: boolean
  /** True where it goes together with an affix at the word's other end. */
  readonly crosses: boolean
  /** What the word loses there, and what it gets instead. */
  readonly strip: string
  readonly add: string
  /** What the word must look like there before; null for anything. */
  readonly condition: RegExp | null
  /** The flags of what may be added to the changed word. */
  readonly next: readonly string[]
}

/** What an affix file says, as far as words are checked by it. */
export interface AffixFile {
  readonly prefixes: ReadonlyMap<string, readonly Affix[]>
  readonly suffixes: ReadonlyMap<string, readonly Affix[]>
  readonly longestPrefix: number
  readonly longestSuffix: number
  readonly readFlags: (flags: string) => readonly string[]
  /** Flags of words that are none by themselves, of affixes that come in pairs, and of words that are never right. */
  readonly needsAffix: string
  readonly isPair: string
  readonly onlyInside: string
  readonly forbidden: string
  readonly notSuggested: string
}

function flagReader(kind: string): (flags: string) => readonly string[] {
  if (kind === 'long') return (flags) => flags.match(/../g) ?? []
  if (kind === 'num') return (flags) => flags.split(',')
  return (flags) => [...flags]
}

const escapeRest = (condition: string): string => condition.replace(/[/\\(){}*+?|$]/g, '\\$&')

/** Reads the text of an affix file. Lines that say nothing about which words are right are passed over. */
export function readAffixes(text: string): AffixFile {
  const lines = text.split(/\r?\n/).map((line) => line.trim().split(/\s+/))
  const setting = (name: string): string => lines.find(([first]) => first === name)?.[1] ?? ''
  const readFlags = flagReader(setting('FLAG'))
  const crossing = new Map<string, boolean>()
  const conditions = new Map<string, RegExp>()
  const conditionOf = (written: string, isPrefix: boolean): RegExp | null => {
    if (written === '.' || written === '') return null
    const key = isPrefix ? `^${written}` : `${written}$`
    const known = conditions.get(key) ?? new RegExp(isPrefix ? `^${escapeRest(written)}` : `${escapeRest(written)}$`, 'u')
    conditions.set(key, known)
    return known
  }
  const prefixes = new Map<string, Affix[]>()
  const suffixes = new Map<string, Affix[]>()
  for (const [kind, flag = '', third = '', fourth = '', fifth = '.'] of lines) {
    if (kind !== 'PFX' && kind !== 'SFX') continue
    const isPrefix = kind === 'PFX'
    // The first line of a group counts its lines; it is the only one that says whether it crosses.
    if (!crossing.has(kind + flag)) {
      crossing.set(kind + flag, third === 'Y')
      continue
    }
    const [added = '', next = ''] = fourth.split('/')
    const affix: Affix = {
      flag,
      isPrefix,
      crosses: crossing.get(kind + flag) ?? false,
      strip: third === '0' ? '' : third,
      add: added === '0' ? '' : added,
      condition: conditionOf(fifth, isPrefix),
      next: readFlags(next),
    }
    const table = isPrefix ? prefixes : suffixes
    table.set(affix.add, [...(table.get(affix.add) ?? []), affix])
  }
  const longest = (table: ReadonlyMap<string, unknown>): number => Math.max(0, ...[...table.keys()].map((add) => add.length))
  return {
    prefixes,
    suffixes,
    longestPrefix: longest(prefixes),
    longestSuffix: longest(suffixes),
    readFlags,
    needsAffix: setting('NEEDAFFIX'),
    isPair: setting('CIRCUMFIX'),
    onlyInside: setting('ONLYINCOMPOUND'),
    forbidden: setting('FORBIDDENWORD'),
    notSuggested: setting('NOSUGGEST'),
  }
}
