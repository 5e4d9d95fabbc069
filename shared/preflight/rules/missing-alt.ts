import type { Hit, Rule } from '../rule'

/** A picture that is not decorative and has no text for those who cannot see it. Blocks: WCAG 2.2, criterion 1.1.1 (level A). */
export const missingAlt: Rule = {
  id: 'missing-alt',
  severity: 'blocks',
  find: ({ doc, offsetOf }) => {
    const hits: Hit[] = []
    doc.descendants((node, position) => {
      if (node.type.name !== 'figure') return true
      if (node.attrs.src !== '' && node.attrs.decorative !== true && String(node.attrs.alt).trim() === '') {
        const start = offsetOf(position + 1)
        hits.push({ place: { start, end: offsetOf(position + 1 + node.content.size) }, message: 'A picture has no alternative text. Describe it, or mark it as decorative.' })
      }
      return false
    })
    return hits
  },
}
