import { authorRoles, type ArticleFacts, type Author } from '../../article'
import { oneLine } from '../../export/markdown/text'
import { isIsoTime, type IsoTime } from '../../time'
import type { Table, Value } from './front-matter'
import type { Warnings } from './warnings'

type Fields = { -readonly [Key in keyof ArticleFacts]?: ArticleFacts[Key] }
type Read = (value: Value, fields: Fields, warnings: Warnings) => void

const isTable = (value: Value): value is Table => value instanceof Map
const nameOf = (value: Value): string => oneLine(typeof value === 'string' ? value : isTable(value) ? text(value.get('name') ?? '') : '')

const text = (value: Value): string => (typeof value === 'string' || isTable(value) ? nameOf(value) : list(value).join(', '))

const list = (value: Value): readonly string[] => (typeof value === 'string' ? value.split(',') : isTable(value) ? [value] : value).map(nameOf).filter(Boolean)

/** The key of an author's table that holds the name. */
const authorKey = (value: Table): 'name' | 'title' => (nameOf(value) === '' ? 'title' : 'name')
const roleOf = (value: Table): Author['role'] | undefined => authorRoles.find((role) => role === value.get('role'))
const author = (value: Value): Author => (isTable(value) ? { name: text(value.get(authorKey(value)) ?? ''), role: roleOf(value) ?? 'writer' } : { name: nameOf(value), role: 'writer' })
const authors: Read = (value, fields) => {
  const told = (typeof value === 'string' || isTable(value) ? [value] : value).map(author).filter(({ name }) => name !== '')
  if (told.length > 0) fields.authors = [...(fields.authors ?? []), ...told]
}

/** Most characters told of one key, of the keys above it, and of the words of one list: more than a list holds that is no alias. */
const mostKey = 80
const mostPath = 400
const mostWords = 64 * 1024

const cut = (text: string, most: number): string => (text.length > most ? `${text.slice(0, most - 1)}…` : text)
const below = (path: string, key: string): string => `${cut(path, mostPath)}.${cut(key, mostKey)}`

/** The words of a list, joined: no more of them than are told. */
function joined(items: readonly Value[]): string {
  const words: string[] = []
  let length = 0
  for (const item of items) {
    if (typeof item !== 'string' || item.trim() === '') continue
    words.push(item)
    length += item.length + 2
    if (length > mostWords) break
  }
  return cut(words.join(', '), mostWords)
}

/** What stands in `value` below `path`, as `path.key: words`, one for each list of words and each single one. */
function written(path: string, value: Value): readonly string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [`${path}: ${value.trim()}`]
  if (isTable(value)) return [...value].flatMap(([key, item]) => written(below(path, key), item))
  const words = joined(value)
  return [...(words === '' ? [] : [`${path}: ${words}`]), ...value.flatMap((item) => (typeof item === 'string' ? [] : written(path, item)))]
}

/** What of a value that a field takes is not taken: in a table all but its name, and an author's role. */
function beside(path: string, value: Value, isAuthor: boolean): readonly string[] {
  if (typeof value === 'string') return []
  if (!isTable(value)) return value.flatMap((item) => (typeof item === 'string' || isTable(item) ? beside(path, item, isAuthor) : written(path, item)))
  const taken: readonly string[] = isAuthor ? [authorKey(value), ...(roleOf(value) ? ['role'] : [])] : ['name']
  return [...value].flatMap(([key, item]) => (taken.includes(key) && typeof item === 'string' ? [] : written(below(path, key), item)))
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
  author: authors, authors,
  date, pubdate: date, publishdate: date, published: date, publishedat: date,
  lastmod: known, updated: known, updateddate: known, modified: known, lastmodifiedat: known,
  lang: language, language, locale: language,
  section: line('section'), category: line('section'), categories,
  tags, keywords: tags,
  credit: line('creditLine'), creditline: line('creditLine'),
  source: line('isBasedOn'), canonical: line('canonicalUrl'), canonicalurl: line('canonicalUrl'),
}

/** Tells what keys said that the front matter has again further down. */
export const tellRepeated = (repeated: readonly (readonly [key: string, value: Value])[], warnings: Warnings): void =>
  repeated.forEach(([key, value]) => written(cut(key, mostKey), value).forEach((words) => warnings.addWhole('Of keys that the front matter has more than once the last counts: the others were left out', words)))

/** The facts that a front matter tells. What no field takes is named in a warning, whole. */
export function readFields(values: Table, warnings: Warnings): Partial<ArticleFacts> {
  const fields: Fields = {}
  const leave = (words: readonly string[]): void => words.forEach((line) => warnings.addWhole('Keys of the front matter that an article has no field for were left out', line))
  for (const [key, value] of values) {
    const name = key.toLowerCase().replace(/[-_]/g, '')
    const read = Object.hasOwn(keys, name) ? keys[name]! : null
    if (!read) {
      leave(written(cut(key, mostKey), value))
      continue
    }
    const before = { ...fields }
    read(value, fields, warnings)
    leave(beside(key, value, read === authors))
    // Of two keys for one field the later one is taken.
    leave(Object.entries(before).flatMap(([field, said]) => (typeof said === 'string' && said !== fields[field as keyof Fields] ? [`${field}: ${said}`] : [])))
  }
  // A description that says the same as the deck is the deck's, and follows it.
  if (fields.description !== undefined && fields.description === fields.deck) delete fields.description
  return fields
}
