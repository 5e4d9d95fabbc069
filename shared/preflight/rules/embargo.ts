import type { Rule } from '../rule'

/** An embargo that has not passed. Blocks until that time. */
export const embargo: Rule = {
  id: 'embargo',
  severity: 'blocks',
  find: ({ article: { embargoedUntil }, now }) =>
    embargoedUntil !== null && Date.parse(embargoedUntil) > Date.parse(now)
      ? [{ place: 'embargoedUntil', message: `The article is under embargo until ${embargoedUntil}.`, params: { until: embargoedUntil } }]
      : [],
}
