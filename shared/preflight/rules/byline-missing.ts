import type { Rule } from '../rule'

/**
 * Neither a byline nor a writer is named. Warns and does not block: agency copy, notices and leaders are rightly
 * unsigned, and an export leaves an empty byline out.
 */
export const bylineMissing: Rule = {
  id: 'byline-missing',
  severity: 'warns',
  find: ({ article }) =>
    article.byline.trim() || article.authors.some((author) => author.role === 'writer' && author.name.trim())
      ? []
      : [{ place: 'byline', message: 'No author is named. Add a byline, or leave it out on purpose.' }],
}
