import type { Node, Schema } from '@tiptap/pm/model'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import type { Article, ArticleFacts } from '@shared/article'
import { factsOf, FactStep } from '@shared/document'
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

function withFacts(transaction: Transaction, present: ArticleFacts, wanted: ArticleFacts): Transaction {
  for (const key of Object.keys(wanted) as (keyof ArticleFacts)[]) {
    if (present[key] !== wanted[key]) transaction.step(new FactStep(key, null, present[key], wanted[key]))
  }
  return transaction
}

/**
 * What brings `pane` to the text and the facts of `page`, the same article in another editor, whose whole is asked for where
 * something is suggested in it; null where it stands there already. Only blocks that changed cost anything.
 */
export function caughtUp(pane: EditorState, page: EditorState, whole: () => Article, blocks: Blocks): Transaction | null {
  const doc = inSchema(page.doc, pane.schema, blocks)
  const tracked = originalOf(page) === null ? nothingTracked : trackedIn(whole(), doc)
  const isSameText = pane.doc.eq(doc) && originalOf(pane) === null && tracked === nothingTracked
  const transaction = withFacts(pane.tr, factsOf(pane), factsOf(page))
  if (!isSameText) exchanged(transaction, pane, doc, tracked)
  return transaction.docChanged ? transaction.setMeta(fromArticle, true).setMeta('addToHistory', false) : null
}

/** Brings `pane`, which shows the same article as `page`, to what stands there. */
export function follow(pane: ArticleSession, page: ArticleSession, blocks: Blocks): void {
  const transaction = caughtUp(pane.editor.state, page.editor.state, () => page.snapshot(), blocks)
  if (transaction) pane.editor.view.dispatch(transaction)
}
