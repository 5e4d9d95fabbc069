import { footnoteTexts, pictureTexts } from '../beside-text'
import { findNames } from '../names'
import type { Rule } from '../rule'

const fields = ['headline', 'kicker', 'deck', 'byline', 'slug', 'creditLine', 'description', 'section'] as const

/** A name that was promised not to be printed stands in what will be printed. Blocks. The message never repeats the name. */
export const withheldName: Rule = {
  id: 'withheld-name',
  severity: 'blocks',
  find: (desk) => {
    const { article, text, protectedNames } = desk
    const message = 'A name that must be withheld stands here. Replace it by the public label.'
    const inFields = fields.filter((field) => findNames(article[field], protectedNames).length > 0)
    const isNamed = (each: { readonly text: string }): boolean => findNames(each.text, protectedNames).length > 0
    // At the sign itself, where the search in the vault finds them too, so that a place is told once.
    const inNotes = footnoteTexts(desk).filter(isNamed).map(({ place: { end }, part, number }) => ({ place: { start: end, end }, where: { part, number, around: '' } }))
    const atPictures = pictureTexts(desk).filter(isNamed).map(({ place: { start }, part, number }) => ({ place: { start, end: start }, where: { part, number, around: '' } }))
    return [...[...inFields, ...findNames(text, protectedNames)].map((place) => ({ place, message })), ...[...inNotes, ...atPictures].map((hit) => ({ ...hit, message }))]
  },
}
