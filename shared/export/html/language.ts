/** Languages that are written from right to left in their usual script. */
const rightToLeft: ReadonlySet<string> = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'iw', 'ks', 'nqo', 'ps', 'sd', 'syr', 'ug', 'ur', 'yi'])
const rightToLeftScripts: ReadonlySet<string> = new Set(['Adlm', 'Arab', 'Hebr', 'Nkoo', 'Rohg', 'Syrc', 'Thaa'])

/** `language` as a canonical BCP 47 tag; `und` (undetermined) when it is none. */
export function languageTag(language: string): string {
  try {
    return Intl.getCanonicalLocales(language.trim().replaceAll('_', '-'))[0] ?? 'und'
  } catch {
    return 'und'
  }
}

/** The base direction of text in a language; a script in the tag decides before the language. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  const [primary = '', ...rest] = languageTag(language).split('-')
  const script = rest.find((part) => /^[A-Z][a-z]{3}$/.test(part))
  return (script ? rightToLeftScripts.has(script) : rightToLeft.has(primary)) ? 'rtl' : 'ltr'
}
