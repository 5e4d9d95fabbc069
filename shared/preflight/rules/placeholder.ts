import { printedFields } from '../fields'
import { findPlaceholders } from '../placeholders'
import type { Desk, Hit, Rule } from '../rule'

const hit = (text: string, place: Hit['place']): Hit => ({ place, message: `“${text}” looks like a placeholder. Fill it in.`, params: { text } })

/** What pictures say beside their captions: alternative text and credit. Found at the caption, where the picture stands. */
function besidePictures({ doc, offsetOf }: Desk): readonly Hit[] {
  const hits: Hit[] = []
  doc.descendants((node, position) => {
    if (node.type.name !== 'figure') return !node.isTextblock
    const place = { start: offsetOf(position + 1), end: offsetOf(position + 1 + node.content.size) }
    for (const text of [node.attrs.alt, node.attrs.credit]) hits.push(...findPlaceholders(String(text)).map((found) => hit(found.text, place)))
    return false
  })
  return hits
}

/** What footnotes say. Found at the words that the footnote stands behind. */
function inFootnotes({ doc, offsetOf }: Desk): readonly Hit[] {
  const hits: Hit[] = []
  doc.descendants((node, position) => {
    if (node.type.name !== 'footnote') return true
    const end = offsetOf(position)
    hits.push(...findPlaceholders(node.textContent).map((found) => hit(found.text, { start: Math.max(0, end - 1), end })))
    return false
  })
  return hits
}

/** A sign that something is still to be filled in: TK, XX, [cek], ???, lorem ipsum. Blocks: it is never meant to be printed. */
export const placeholder: Rule = {
  id: 'placeholder',
  severity: 'blocks',
  find: (desk) => [
    ...[...printedFields(desk.article), { field: 'slug', text: desk.article.slug }].flatMap(({ field, text }) => findPlaceholders(text).map((found) => hit(found.text, field))),
    ...findPlaceholders(desk.text).map((found) => hit(found.text, { start: found.start, end: found.end })),
    ...inFootnotes(desk),
    ...besidePictures(desk),
  ],
}
