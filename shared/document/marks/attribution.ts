import { Mark } from '@tiptap/core'
import { recordIdAttribute } from '../attributes'

/**
 * A passage that has sources. The mark carries the id of its record among the article's facts. It stands outside links
 * (priority), so that one passage stays one stretch, and does not exclude itself, so that passages may overlap.
 */
export const AttributionMark = Mark.create({
  name: 'attribution',
  priority: 1001,
  inclusive: false,
  excludes: '',
  addAttributes: () => ({ id: recordIdAttribute('data-attribution') }),
  parseHTML: () => [{ tag: 'span[data-attribution]' }],
  renderHTML: ({ mark }) => ['span', { 'data-attribution': String(mark.attrs.id) }, 0],
})
