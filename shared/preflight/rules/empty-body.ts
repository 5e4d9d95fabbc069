import type { Rule } from '../rule'

/** There is no text. Blocks: nothing would be published. */
export const emptyBody: Rule = {
  id: 'empty-body',
  severity: 'blocks',
  find: ({ text }) => (text.trim() ? [] : [{ place: 'body', message: 'The article has no text yet.' }]),
}
