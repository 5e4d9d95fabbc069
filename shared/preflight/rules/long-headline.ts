import type { Rule } from '../rule'

/** Longest headline that search engines show whole, in characters (Google's guideline for NewsArticle). */
const longest = 110

/** A headline that will be cut where it is listed. Informs. */
export const longHeadline: Rule = {
  id: 'long-headline',
  severity: 'informs',
  find: ({ article }) => {
    const { length } = [...article.headline.trim()]
    return length > longest ? [{ place: 'headline', message: `The headline has ${length} characters; beyond ${longest} it is cut in lists.`, params: { length, longest } }] : []
  },
}
