import type { Article } from '@shared/article'
import { handOversOf, signOffsOf } from '@shared/handover'
import type { Note } from '@shared/notes'
import { foldName } from '@shared/text/fold'

type Told = Pick<Article, 'authors' | 'assignee' | 'handOvers' | 'signOffs'>

/**
 * The people of the desk whom an article knows, each once and in this order: who has it, who wrote it, whose hands it went through,
 * who signed it off, who wrote its `notes`. Private notes of others tell nobody.
 */
export function peopleOf(facts: Told, notes: readonly Note[], readerId: string): readonly string[] {
  const names = [
    facts.assignee,
    ...facts.authors.map(({ name }) => name),
    ...handOversOf(facts).flatMap(({ by, assignee }) => [by, assignee]),
    ...signOffsOf(facts).map(({ by }) => by),
    ...notes.flatMap(({ kind, entries }) => (kind === 'private' && entries[0]?.authorId !== readerId ? [] : entries.map(({ author }) => author))),
  ]
  const known = new Map<string, string>()
  for (const name of names) if (foldName(name) !== '' && !known.has(foldName(name))) known.set(foldName(name), name.trim())
  return [...known.values()]
}

/** What stands behind an `@` at the caret: `from` is the place of the `@`. */
export interface Begun {
  readonly from: number
  readonly query: string
}

/** Longer names than this nobody has. */
const longest = 40

/** The mention that is being written in front of `caret`, or null: an `@` at the start or behind what is no letter, and no blank at the end. */
export function begunAt(text: string, caret: number): Begun | null {
  const before = text.slice(Math.max(0, caret - longest - 1), caret)
  const match = /(?<![\p{L}\p{N}@.])@([^\n@]*)$/u.exec(before)
  const query = match?.[1] ?? ''
  return match && !/\s$/.test(query) ? { from: caret - match[0].length, query } : null
}

/** The `people` of whom `query` begins the name or a word of it, those whose name it begins first; nobody where it is a whole name already. */
export function peopleFor(people: readonly string[], query: string): readonly string[] {
  const sought = foldName(query)
  const begins = people.filter((name) => foldName(name).startsWith(sought))
  if (begins.some((name) => foldName(name) === sought)) return []
  return [...begins, ...people.filter((name) => !begins.includes(name) && foldName(name).split(' ').some((word) => word.startsWith(sought)))]
}

/** `text` with `name` in the place of what was begun, and the caret behind it and a blank. */
export function withPerson(text: string, { from, query }: Begun, name: string): { readonly text: string; readonly caret: number } {
  const rest = text.slice(from + 1 + query.length)
  const made = `${text.slice(0, from)}@${name}`
  return { text: `${made}${rest.startsWith(' ') ? '' : ' '}${rest}`, caret: made.length + 1 }
}

/** `text` in parts, those that mention one of `people` by the name or its first word told apart. */
export function mentionParts(text: string, people: readonly string[]): readonly { readonly text: string; readonly isMention: boolean }[] {
  const called = [...new Set(people.flatMap((name) => [name, name.split(/\s+/)[0] ?? '']))].filter(Boolean).sort((a, b) => b.length - a.length)
  if (called.length === 0) return [{ text, isMention: false }]
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])@(?:${called.map((name) => name.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('|')})(?![\\p{L}\\p{N}])`, 'giu')
  const parts: { readonly text: string; readonly isMention: boolean }[] = []
  let end = 0
  for (const { index, 0: found } of text.matchAll(pattern)) {
    if (index > end) parts.push({ text: text.slice(end, index), isMention: false })
    parts.push({ text: found, isMention: true })
    end = index + found.length
  }
  return end < text.length ? [...parts, { text: text.slice(end), isMention: false }] : parts
}
