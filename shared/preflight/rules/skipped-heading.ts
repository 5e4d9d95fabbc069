import { excerpt, type Hit, type Rule } from '../rule'

/** The level of the headline. */
const top = 1

/** A heading that leaves a level out (the headline is level 1). Warns: the outline of the page breaks, for screen readers and for search engines. */
export const skippedHeading: Rule = {
  id: 'skipped-heading',
  severity: 'warns',
  find: ({ doc, offsetOf }) => {
    const hits: Hit[] = []
    const outline = { level: top }
    doc.descendants((node, position) => {
      if (node.type.name !== 'heading') return !node.isTextblock
      const level = Number(node.attrs.level)
      if (level > outline.level + 1) {
        const text = excerpt(node.textContent)
        hits.push({
          place: { start: offsetOf(position + 1), end: offsetOf(position + 1 + node.content.size) },
          message: `“${text}” is a heading of level ${level}, but the one above it has level ${outline.level}.`,
          params: { text, level, above: outline.level },
        })
      }
      outline.level = level
      return false
    })
    return hits
  },
}
