import type { Rule } from '../rule'

/** The article is flagged for a lawyer. Blocks until somebody takes the flag off. */
export const legalFlag: Rule = {
  id: 'legal-flag',
  severity: 'blocks',
  find: ({ article }) => (article.flags.legal ? [{ place: 'flags', message: 'The article is flagged for legal review. Have it cleared first.' }] : []),
}
