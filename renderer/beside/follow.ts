import type { Node, Schema } from '@tiptap/pm/model'
import { exchanged, nothingTracked, originalOf, trackedIn } from '@shared/suggestions'
import type { ArticleSession } from '../editor/session'
import { fromArticle } from './for-reading'

/** The blocks of one editor's text in the schema of another: nodes of two schemas never fit into one another. */
export type Blocks = WeakMap<Node, Node>

function inSchema(doc: Node, schema: Schema, blocks: Blocks): Node {
  const made = doc.content.content.map((block) => {
    const known = blocks.get(block) ?? schema.nodeFromJSON(block.toJSON())
    blocks.set(block, known)
    return known
  })
  return schema.topNodeType.create(doc.attrs, made)
}

/** Brings `pane`, which shows the same article as `page`, to the text that stands there. Only blocks that changed cost anything. */
export function follow(pane: ArticleSession, page: ArticleSession, blocks: Blocks): void {
  const { state, view, schema } = pane.editor
  const doc = inSchema(page.editor.state.doc, schema, blocks)
  const tracked = originalOf(page.editor.state) === null ? nothingTracked : trackedIn(page.snapshot(), doc)
  if (state.doc.eq(doc) && originalOf(state) === null && tracked === nothingTracked) return
  view.dispatch(exchanged(state.tr, state, doc, tracked).setMeta(fromArticle, true).setMeta('addToHistory', false))
}
