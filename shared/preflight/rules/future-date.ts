import type { Rule } from '../rule'

/** A date of publication that has not come. Warns: readers and search engines see it; what has to wait needs an embargo. */
export const futureDate: Rule = {
  id: 'future-date',
  severity: 'warns',
  find: ({ article: { publishedAt }, now }) =>
    publishedAt !== null && Date.parse(publishedAt) > Date.parse(now)
      ? [{ place: 'publishedAt', message: `The date of publication, ${publishedAt}, has not come yet.`, params: { until: publishedAt } }]
      : [],
}
