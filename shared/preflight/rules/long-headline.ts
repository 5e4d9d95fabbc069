import type { Rule } from '../rule'

/** A headline that will be cut where it is listed, or that the house finds too long (`longestHeadline`, in characters). Informs. */
export const longHeadline: Rule = {
  id: 'long-headline',
  severity: 'informs',
  find: ({ article, house: { longestHeadline: longest } }) => {
    const { length } = [...article.headline.trim()]
    return length > longest ? [{ place: 'headline', message: `The headline has ${length} characters; beyond ${longest} it is cut in lists.`, params: { length, longest } }] : []
  },
}
