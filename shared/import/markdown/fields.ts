import { authorRoles, type ArticleFacts, type Author } from '../../article'
import { oneLine } from '../../export/markdown/text'
import { isIsoTime, type IsoTime } from '../../time'
import type { Value } from './front-matter'
import type { Warnings } from './warnings'

type Fields = { -readonly [Key in keyof ArticleFacts]?: ArticleFacts[Key] }
type Read = (value: Value, fields: Fields, warnings: Warnings) => void

const text = (value: Value): string => (typeof value === 'string' ? oneLine(value) : Array.isArray(value) ? list(value).join(', ') : oneLine((value as Record<string, string>)['name'] ?? ''))

const list = (value: Value): readonly string[] => {
  const items = typeof value === 'string' ? value.split(',') : Array.isArray(value) ? value : [value as Record<string, string>]
  return items.map((item: string | Record<string, string>) => oneLine(typeof item === 'string' ? item : (item['name'] ?? ''))).filter(Boolean)
}

const author = (value: string | Readonly<Record<string, string>>): Author => {
  if (typeof value === 'string') return { name: oneLine(value), role: 'writer' }
  return { name: oneLine(value['name'] ?? value['title'] ?? ''), role: authorRoles.find((role) => role === value['role']) ?? 'writer' }
}

const authors = (value: Value): Author[] => {
  const people = Array.isArray(value) ? (value as readonly (string | Readonly<Record<string, string>>)[]) : [value as string | Readonly<Record<string, string>>]
  return people.map(author).filter(({ name }) => name !== '')
}

/** ISO 8601 with an offset, also where blanks stand for the `T` and before the offset; else null. */
function time(value: string): IsoTime | null {
  const form = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)\s*(Z|[+-]\d{2}:?\d{2})$/i.exec(value)
  if (!form) return null
  const offset = form[3]!.toUpperCase().replace(/^([+-]\d{2})(\d{2})$/, '$1:$2')
  const iso = `${form[1]}T${form[2]}${offset}`
  return isIsoTime(iso) ? iso : null
}

const known = (): void => undefined
const line = (key: 'headline' | 'deck' | 'description' | 'kicker' | 'slug' | 'section' | 'creditLine' | 'isBasedOn' | 'canonicalUrl' | 'byline'): Read => (value, fields) => {
  if (text(value)) fields[key] = text(value)
}

const date: Read = (value, fields, warnings) => {
  const written = text(value)
  if (written === '') return
  const iso = time(written)
  if (iso) fields.publishedAt = iso
  else {
    fields.dateline = { place: '', date: written }
    warnings.add('A date without time and offset was read as the date of the dateline', written)
  }
}

const language: Read = (value, fields, warnings) => {
  const written = text(value).replaceAll('_', '-')
  if (/^[a-z]{2,8}(?:-[a-z0-9]{1,8})*$/i.test(written)) fields.language = written
  else if (written) warnings.add('The language is not a language code', written)
}

const categories: Read = (value, fields) => {
  const [first, ...rest] = list(value)
  if (first) fields.section = first
  if (rest.length > 0) fields.tags = [...(fields.tags ?? []), ...rest]
}

const tags: Read = (value, fields) => {
  const all = [...(fields.tags ?? []), ...list(value)]
  if (all.length > 0) fields.tags = all
}

/** What each key is read as, in lower case without hyphens and underscores; names of all profiles and their usual kin. */
const keys: Readonly<Record<string, Read>> = {
  title: line('headline'), headline: line('headline'),
  subtitle: line('deck'), deck: line('deck'), dek: line('deck'), standfirst: line('deck'),
  description: line('description'), summary: line('description'), excerpt: line('description'),
  kicker: line('kicker'), slug: line('slug'), byline: line('byline'),
  author: (value, fields) => void (fields.authors = authors(value)), authors: (value, fields) => void (fields.authors = authors(value)),
  date, pubdate: date, publishdate: date, published: date, publishedat: date,
  lastmod: known, updated: known, updateddate: known, modified: known, lastmodifiedat: known,
  lang: language, language, locale: language,
  section: line('section'), category: line('section'), categories,
  tags, keywords: tags,
  credit: line('creditLine'), creditline: line('creditLine'),
  source: line('isBasedOn'), canonical: line('canonicalUrl'), canonicalurl: line('canonicalUrl'),
}

/** The facts that a front matter tells. A key that is not known is named in a warning. */
export function readFields(values: ReadonlyMap<string, Value>, warnings: Warnings): Partial<ArticleFacts> {
  const fields: Fields = {}
  for (const [key, value] of values) {
    const name = key.toLowerCase().replace(/[-_]/g, '')
    if (Object.hasOwn(keys, name)) keys[name]!(value, fields, warnings)
    else warnings.add('Keys of the front matter that an article has no field for were left out', `${key}: ${text(value)}`)
  }
  if (fields.authors?.length === 0) delete fields.authors
  // A description that says the same as the deck is the deck's, and follows it.
  if (fields.description !== undefined && fields.description === fields.deck) delete fields.description
  return fields
}
