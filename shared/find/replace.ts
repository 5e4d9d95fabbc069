import type { Transaction } from '@tiptap/pm/state'
import type { ArticleFacts } from '../article'
import { setField } from '../document'
import type { AttributeMatch, FieldMatch, Match, TextMatch } from './matches'

/** A match and what is to stand in its place. */
export interface Replacement {
  readonly match: Match
  readonly words: string
}

/** `text` with its parts replaced, the last first, so that the places before hold, and how many there were: what is not there any more is left alone. */
function spliced(text: string, parts: readonly { readonly match: FieldMatch | AttributeMatch; readonly words: string }[]): { readonly text: string; readonly count: number } {
  let result = text
  let count = 0
  for (const { match, words } of [...parts].sort((a, b) => b.match.start - a.match.start)) {
    if (result.slice(match.start, match.end) !== match.groups[0]) continue
    result = result.slice(0, match.start) + words + result.slice(match.end)
    count += 1
  }
  return { text: result, count }
}

function replaceText(transaction: Transaction, { from, to, groups }: TextMatch, words: string): boolean {
  const { doc } = transaction
  if (to > doc.content.size || doc.textBetween(from, to) !== groups[0]) return false
  if (words === '') transaction.delete(from, to)
  // The marks of the first character hold for what replaces it: a passage stays attributed, a bold word bold.
  else transaction.replaceWith(from, to, doc.type.schema.text(words, doc.nodeAt(from)?.marks ?? []))
  return true
}

const grouped = <T>(items: readonly T[], keyOf: (item: T) => string): readonly (readonly T[])[] => {
  const groups = new Map<string, T[]>()
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item])
  return [...groups.values()]
}

/**
 * Adds to `transaction` everything that is to be replaced, in text, fields and figures, as one undo step, and tells how many
 * there were. What has changed since it was found is left alone.
 */
export function replaceMatches(transaction: Transaction, facts: ArticleFacts, replacements: readonly Replacement[]): number {
  let count = 0
  const fields: { match: FieldMatch; words: string }[] = []
  const attributes: { match: AttributeMatch; words: string }[] = []
  const texts: { match: TextMatch; words: string }[] = []
  for (const { match, words } of replacements) {
    if (words === match.groups[0]) continue
    if (match.kind === 'field') fields.push({ match, words })
    else if (match.kind === 'attribute') attributes.push({ match, words })
    else texts.push({ match, words })
  }
  for (const parts of grouped(attributes, ({ match }) => `${match.position} ${match.name}`)) {
    const { position, name } = parts[0]!.match
    const node = transaction.doc.nodeAt(position)
    if (!node) continue
    const changed = spliced(String(node.attrs[name] ?? ''), parts)
    if (changed.count > 0) transaction.setNodeAttribute(position, name, changed.text)
    count += changed.count
  }
  for (const { match, words } of texts.sort((a, b) => b.match.from - a.match.from)) if (replaceText(transaction, match, words)) count += 1
  for (const parts of grouped(fields, ({ match }) => match.name)) {
    const { name } = parts[0]!.match
    const changed = spliced(facts[name], parts)
    setField(transaction, facts, name, changed.text)
    count += changed.count
  }
  return count
}
