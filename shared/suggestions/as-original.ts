import { attributedFields, type Article, type Attribution } from '../article'
import { attributedNodes, passagesOf, readBody } from '../document'
import { placeInField } from '../ledger'

/** How many suggestions nobody has decided. At least one where an original is kept, also when their records are lost. */
export const undecidedIn = ({ original, suggestions }: Pick<Article, 'original' | 'suggestions'>): number => (original === null ? 0 : Math.max(1, Object.keys(suggestions).length))

type Worded = Pick<Article, 'body' | 'headline' | 'deck'>

/** Ids of the records that stand in the words of `worded`. */
function standingIn(worded: Worded, records: readonly Attribution[]): ReadonlySet<string> {
  const doc = readBody(worded.body)
  const inFields = records.flatMap(({ id, field }) => (field !== null && attributedFields.includes(field.name) && placeInField(worded[field.name], field) !== null ? [id] : []))
  return new Set([...passagesOf(doc).map(({ id }) => id), ...attributedNodes(doc).map(({ id }) => id), ...inFields])
}

/**
 * The article without the changes that somebody has suggested and nobody has decided: what may leave the desk. An attribution
 * that stands on suggested words alone is left out, for its record would tell them. The same article where nothing is undecided.
 * Throws `unknownContent` for a body that the schema does not know.
 */
export function asOriginal(article: Article): Article {
  const { original } = article
  if (original === null) return article
  const records = Object.values(article.attributions)
  const [before, now] = [standingIn(original, records), standingIn(article, records)]
  const attributions = Object.fromEntries(Object.entries(article.attributions).filter(([id]) => before.has(id) || !now.has(id)))
  return { ...article, ...original, attributions, original: null, suggestions: {} }
}
