import type { Rule } from '../rule'

/** No headline. Blocks: neither page nor front matter can be made without one. */
export const missingHeadline: Rule = {
  id: 'missing-headline',
  severity: 'blocks',
  find: ({ article }) => (article.headline.trim() ? [] : [{ place: 'headline', message: 'The article has no headline. Write one.' }]),
}
