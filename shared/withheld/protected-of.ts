import type { Source } from '../source'

/** A person's name as registers have it, the last word first; none for a name of one word. */
const reversed = ({ kind, name }: Source): readonly string[] => {
  const words = name.trim().split(/\s+/)
  return kind === 'person' && words.length > 1 ? [`${words.at(-1)!} ${words.slice(0, -1).join(' ')}`] : []
}

/** Everything that a withheld source was promised would not be printed. */
export const protectedOf = (source: Source): readonly string[] =>
  [source.name, ...reversed(source), ...source.aliases, ...source.contact, source.url].filter((each) => each.trim() !== '')
