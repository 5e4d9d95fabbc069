import type { Rule } from '../rule'

/** The article is marked as not for publication. Blocks. */
export const notForPublication: Rule = {
  id: 'not-for-publication',
  severity: 'blocks',
  find: ({ article }) => (article.flags.notForPublication ? [{ place: 'flags', message: 'The article is marked as not for publication.' }] : []),
}
