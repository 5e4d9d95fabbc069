import type { PublicArticle } from '../public-article'
import type { Words } from '../words'
import { oneLine } from './text'

const escape = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

const starts = (words: Words): RegExp => new RegExp(`^(?:${words.bylineStarts.map(escape).join('|')})(?=[\\s:])`, 'iu')

/** The byline as it is printed: "Oleh" stands before it unless it begins with such a word. '' when there is none. */
export function bylineText({ byline }: PublicArticle, words: Words): string {
  const line = oneLine(byline)
  return line === '' || starts(words).test(line) ? line : `${words.by} ${line}`
}

/** "Penyunting: …" for each author whom the byline does not name. */
export function otherCredits({ byline, authors }: PublicArticle, words: Words): readonly string[] {
  const named = oneLine(byline).toLowerCase()
  return authors
    .map(({ name, role }) => ({ name: oneLine(name), role }))
    .filter(({ name }) => name !== '' && !named.includes(name.toLowerCase()))
    .map(({ name, role }) => `${words.roles[role]}: ${name}`)
}

/** The names of those who wrote it: the writers, or the names in the byline when no writer is recorded. */
export function writerNames({ byline, authors }: PublicArticle, words: Words): readonly string[] {
  const writers = authors.filter(({ role }) => role === 'writer').map(({ name }) => oneLine(name))
  if (writers.length > 0) return writers.filter((name) => name !== '')
  const joins = new RegExp(`\\s*[,&;]\\s*(?:(?:${words.and.join('|')})\\s+)?|\\s+(?:${words.and.join('|')})\\s+`, 'iu')
  const line = oneLine(byline).replace(new RegExp(`^${escape(words.by)}\\b[\\s:]*`, 'iu'), '')
  return line.split(joins).filter((name) => name !== '')
}
