import { findPlaceholders } from '../placeholders'
import type { Hit, Rule } from '../rule'

const fields = ['headline', 'kicker', 'deck', 'byline', 'creditLine', 'section', 'description', 'slug'] as const

const hit = (text: string, place: Hit['place']): Hit => ({ place, message: `“${text}” looks like a placeholder. Fill it in.`, params: { text } })

/** A sign that something is still to be filled in: TK, XX, [cek], ???, lorem ipsum. Blocks: it is never meant to be printed. */
export const placeholder: Rule = {
  id: 'placeholder',
  severity: 'blocks',
  find: ({ article, text }) => [
    ...fields.flatMap((field) => findPlaceholders(article[field]).map((found) => hit(found.text, field))),
    ...findPlaceholders(text).map((found) => hit(found.text, { start: found.start, end: found.end })),
  ],
}
