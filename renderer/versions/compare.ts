import type { Article } from '@shared/article'
import { bodyText, countWords, readBody } from '@shared/document'
import { diffWords, type Change } from '@shared/text/diff'

/** What became of a version until now. */
export interface Comparison {
  readonly headline: readonly Change[]
  readonly deck: readonly Change[]
  readonly body: readonly Change[]
  /** Words of headline, deck and body that the text has now and the version had not. */
  readonly added: number
  readonly removed: number
}

const wordsOf = (changes: readonly Change[], kind: Change['kind']): number =>
  changes.reduce((sum, change) => sum + (change.kind === kind ? countWords(change.text) : 0), 0)

/** Compares two articles by what a reader reads. Throws `unknownContent` for a body that this program cannot read. */
export function compareArticles(version: Article, present: Article): Comparison {
  const headline = diffWords(version.headline, present.headline)
  const deck = diffWords(version.deck, present.deck)
  const body = diffWords(bodyText(readBody(version.body)), bodyText(readBody(present.body)))
  const all = [...headline, ...deck, ...body]
  return { headline, deck, body, added: wordsOf(all, 'added'), removed: wordsOf(all, 'removed') }
}

/** The comparison as if nothing had changed since: the version's own text. */
export const plainText = ({ headline, deck, body }: Comparison): Pick<Comparison, 'headline' | 'deck' | 'body'> => {
  const own = (changes: readonly Change[]): readonly Change[] =>
    changes.flatMap((change): readonly Change[] => (change.kind === 'added' ? [] : [{ kind: 'same', text: change.text }]))
  return { headline: own(headline), deck: own(deck), body: own(body) }
}
