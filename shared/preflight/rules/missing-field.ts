import { assertNever } from '../../errors'
import { printedByline, type Article } from '../../article'
import type { HouseField } from '../../house'
import type { Rule } from '../rule'

/** The field as the window names it. */
const places: Partial<Readonly<Record<HouseField, string>>> = { dateline: 'datelinePlace' }

function isMissing(article: Article, field: HouseField): boolean {
  switch (field) {
    case 'byline':
      return printedByline(article) === ''
    case 'dateline':
      return article.dateline.place.trim() === ''
    case 'tags':
      return !article.tags.some((tag) => tag.trim() !== '')
    case 'publishedAt':
      return article.publishedAt === null
    case 'description':
      // Falls back to the deck in every output.
      return article.description.trim() === '' && article.deck.trim() === ''
    case 'kicker':
    case 'deck':
    case 'section':
    case 'slug':
    case 'creditLine':
    case 'canonicalUrl':
      return article[field].trim() === ''
    default:
      return assertNever(field)
  }
}

/** A field that the house demands and that is empty; the house names none unless it is told to. Warns. */
export const missingField: Rule = {
  id: 'missing-field',
  severity: 'warns',
  find: ({ article, house }) =>
    [...new Set(house.required)]
      .filter((field) => isMissing(article, field))
      .map((field) => ({ place: places[field] ?? field, message: `The house asks for this field, and it is empty: ${field}.`, params: { field } })),
}
