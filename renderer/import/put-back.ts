import type { EditorState, Transaction } from '@tiptap/pm/state'
import type { Node } from '@tiptap/pm/model'
import type { ArticleFacts, ImportRecord } from '@shared/article'
import { factsOf, setField } from '@shared/document'
import { restoreBlock } from '@shared/import/text'

/** The position between top-level blocks that has `count` text blocks before it; the end where there are fewer. */
function placeAfter(doc: Node, count: number): number {
  let passed = 0
  let place = 0
  doc.forEach((node, offset) => {
    if (passed >= count) return
    node.descendants((inner) => {
      if (inner.isTextblock && inner.type.name !== 'footnote') passed += 1
      return !inner.isTextblock
    })
    if (node.isTextblock) passed += 1
    place = offset + node.nodeSize
  })
  return place
}

const lines = ['headline', 'kicker', 'deck', 'byline', 'creditLine', 'description', 'section'] as const satisfies readonly (keyof ArticleFacts)[]

/**
 * Puts the block `index` of the import record back into the text and takes it from the record, as one undoable step.
 * Null when the record does not hold it. A field that had taken the block and still holds just that is emptied; one that was
 * edited since keeps its value.
 */
export function putBack(state: EditorState, record: ImportRecord, index: number): Transaction | null {
  const restored = restoreBlock(record, index)
  if (!restored) return null
  const facts = factsOf(state)
  const paragraph = state.schema.nodeFromJSON(restored.paragraph)
  const transaction = state.tr.insert(placeAfter(state.doc, restored.textBlocksBefore), paragraph)
  for (const field of lines) {
    if (restored.fields.includes(field) && facts[field].trim() === paragraph.textContent.trim()) setField(transaction, facts, field, '')
  }
  return setField(transaction, facts, 'importRecord', restored.record).scrollIntoView()
}
