import { findNames } from '../names'
import type { Rule } from '../rule'

const fields = ['headline', 'kicker', 'deck', 'byline', 'slug', 'creditLine', 'description', 'section'] as const

/** A name that was promised not to be printed stands in what will be printed. Blocks. The message never repeats the name. */
export const withheldName: Rule = {
  id: 'withheld-name',
  severity: 'blocks',
  find: ({ article, text, protectedNames }) => {
    const message = 'A name that must be withheld stands here. Replace it by the public label.'
    const inFields = fields.filter((field) => findNames(article[field], protectedNames).length > 0)
    return [...inFields.map((field) => ({ place: field, message })), ...findNames(text, protectedNames).map((place) => ({ place, message }))]
  },
}
