import { stringify } from 'yaml'

/** The fields of a front matter in the order they are written. */
export type FrontMatter = Readonly<Record<string, string | readonly string[]>>

const asEscape = (character: string): string =>
  [...character].map((one) => (one.length === 1 ? `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}` : `\\U${one.codePointAt(0)!.toString(16).padStart(8, '0')}`)).join('')

/**
 * YAML between two lines of three hyphens; empty fields are left out, '' when all are. Every value is a double-quoted
 * string, so that YAML 1.1 and 1.2 read the same: no `Yes`, date or number is taken for something else. What one of them
 * takes for a line end or refuses is escaped, and so are combining marks where NFC would join them with an escape.
 */
export function frontMatter(fields: FrontMatter): string {
  const kept = Object.fromEntries(Object.entries(fields).filter(([, value]) => value.length > 0))
  if (Object.keys(kept).length === 0) return ''
  const yaml = stringify(kept, { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN', lineWidth: 0, doubleQuotedAsJSON: true })
    .replace(/(?![\t\n])\p{Cc}|[\u2028\u2029\ufeff\ufffe\uffff]/gu, asEscape)
  const composed = yaml === yaml.normalize('NFC') ? yaml : yaml.replace(/\p{M}/gu, asEscape)
  return `---\n${composed}---\n`
}
