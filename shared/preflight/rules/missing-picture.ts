import type { Hit, Rule } from '../rule'

/** A figure without a picture, as it comes of a page whose picture was not beside it: no export has anything to show there. Blocks. */
export const missingPicture: Rule = {
  id: 'missing-picture',
  severity: 'blocks',
  find: ({ doc, offsetOf }) => {
    const hits: Hit[] = []
    doc.descendants((node, position) => {
      if (node.type.name !== 'figure') return true
      if (node.attrs.src === '') {
        const start = offsetOf(position + 1)
        hits.push({ place: { start, end: offsetOf(position + 1 + node.content.size) }, message: 'A picture has no file. Add the file, or take the picture out.' })
      }
      return false
    })
    return hits
  },
}
