import type { Hit, Rule } from '../rule'

/** A heading without words. Warns: it is a gap on the page and a stumbling block for screen readers. */
export const emptyHeading: Rule = {
  id: 'empty-heading',
  severity: 'warns',
  find: ({ doc, offsetOf }) => {
    const hits: Hit[] = []
    doc.descendants((node, position) => {
      if (node.type.name === 'heading' && node.textContent.trim() === '') {
        const at = offsetOf(position + 1)
        hits.push({ place: { start: at, end: at }, message: 'A heading has no words. Write them, or take it out.' })
      }
      return !node.isTextblock
    })
    return hits
  },
}
