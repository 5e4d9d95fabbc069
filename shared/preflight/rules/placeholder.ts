import { around } from '../../text/around'
import { footnoteTexts, pictureTexts } from '../beside-text'
import { printedFields } from '../fields'
import { findPlaceholders } from '../placeholders'
import type { Hit, Rule } from '../rule'

const hit = (text: string, place: Hit['place']): Hit => ({ place, message: `“${text}” looks like a placeholder. Fill it in.`, params: { text } })

/** A sign that something is still to be filled in: TK, XX, [cek], ???, lorem ipsum. Blocks: it is never meant to be printed. */
export const placeholder: Rule = {
  id: 'placeholder',
  severity: 'blocks',
  find: (desk) => [
    ...[...printedFields(desk.article), { field: 'slug', text: desk.article.slug }].flatMap(({ field, text }) => findPlaceholders(text).map((found) => hit(found.text, field))),
    ...findPlaceholders(desk.text).map((found) => hit(found.text, { start: found.start, end: found.end })),
    ...[...footnoteTexts(desk), ...pictureTexts(desk)].flatMap(({ text, place, part, number }) =>
      findPlaceholders(text).map((found) => ({ ...hit(found.text, place), where: { part, number, around: around(text, found.start, found.end) } })),
    ),
  ],
}
