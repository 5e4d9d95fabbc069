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

/** The names of those who wrote it. */
export const writerNames = ({ authors }: PublicArticle): readonly string[] =>
  authors.filter(({ role }) => role === 'writer').map(({ name }) => oneLine(name)).filter((name) => name !== '')
