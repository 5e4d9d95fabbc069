import { resolveSource } from '../../source'
import { excerpt, type Rule } from '../rule'

/** A passage whose source is not in the register. Warns: it is printed without that source. */
export const unknownSource: Rule = {
  id: 'unknown-source',
  severity: 'warns',
  find: ({ article, sources, attributed, text }) =>
    attributed.flatMap((span) => {
      const record = article.attributions[span.id]
      const lost = record?.state === 'confirmed' && record.sourceIds.some((id) => !resolveSource(sources, id))
      const words = excerpt(text.slice(span.start, span.end) || span.words)
      return lost ? [{ place: span, message: `A source of “${words}” is not in the register. Link the passage anew.`, params: { text: words } }] : []
    }),
}
