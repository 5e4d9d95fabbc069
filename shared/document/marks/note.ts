import { Mark } from '@tiptap/core'
import { recordIdAttribute } from '../attributes'

/**
 * Words that a note of the desk stands on. The mark carries the id of the note among the article's facts. Notes may overlap,
 * and what is typed at an edge stays outside. No exporter ever sees this mark: the public projection takes it out.
 */
export const NoteMark = Mark.create({
  name: 'note',
  priority: 1000,
  inclusive: false,
  excludes: '',
  addAttributes: () => ({ id: recordIdAttribute('data-note') }),
  parseHTML: () => [{ tag: 'span[data-note]' }],
  renderHTML: ({ mark }) => ['span', { 'data-note': String(mark.attrs.id) }, 0],
})
