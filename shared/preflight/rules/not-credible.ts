import { confirmedSources } from '../confirmed'
import { excerpt, type Rule } from '../rule'

/** A passage that rests on a source which the desk has marked as not credible. Warns. */
export const notCredible: Rule = {
  id: 'not-credible',
  severity: 'warns',
  find: (desk) =>
    confirmedSources(desk).flatMap(({ span, sources }) => {
      const doubted = sources.filter(({ credibility }) => credibility === 'notCredible')
      const words = excerpt(desk.text.slice(span.start, span.end))
      return doubted.length === 0 ? [] : [{ place: span, message: `“${words}” rests on a source that the desk has marked as not credible.`, params: { text: words } }]
    }),
}
