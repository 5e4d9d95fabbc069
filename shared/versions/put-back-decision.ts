import type { Node } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'
import type { Article, ArticleFacts } from '../article'
import { attributedNodes, passagesOf, readBody, setAttribution, setRecord } from '../document'
import { verificationsOf, withdrawn } from '../verification'
import type { ChangedDecision } from './changed-facts'
import type { Row } from './rows'

interface Block {
  readonly node: Node
  readonly from: number
}

/** The block at `index`, with the position before it. */
function blockAt(doc: Node, index: number): Block {
  const before = doc.content.content.slice(0, index)
  return { node: doc.child(index), from: before.reduce((sum, node) => sum + node.nodeSize, 0) }
}

interface Range {
  readonly from: number
  readonly to: number
}

/** Where `words` stand in `block`, as positions of its document; null unless they stand there once. */
function onlyPlace({ node, from }: Block, words: string): Range | null {
  const found: Range[] = []
  const inText = (text: Node, start: number): void => {
    const all = text.textBetween(0, text.content.size, undefined, '\ufffc')
    // A footnote within has more places than the one sign that stands for it here.
    if (words === '' || all.length !== text.content.size) return
    for (let at = all.indexOf(words); at >= 0; at = all.indexOf(words, at + 1)) found.push({ from: start + at, to: start + at + words.length })
  }
  if (node.isTextblock) inText(node, from + 1)
  else node.descendants((child, position) => (child.isTextblock ? inText(child, from + 1 + position + 1) : undefined))
  return found.length === 1 ? found[0]! : null
}

/** Two blocks with the same words in the same structure: a place in the one is a place in the other. */
const isAlike = (a: Node, b: Node): boolean => a.nodeSize === b.nodeSize && a.textContent === b.textContent

/** Gives the attribution `id` back to the words and things that bore it in `earlier`, where `rows` tell that they still stand. */
function borneAgain(transaction: Transaction, earlier: Node, rows: readonly Row[], id: string): Transaction {
  const { doc } = transaction
  const type = doc.type.schema.marks['attribution']!
  const blocks = (position: number): { readonly before: Block; readonly now: Block } | null => {
    const index = earlier.resolve(position).index(0)
    const after = rows.find(({ before }) => before?.index === index)?.after
    return after ? { before: blockAt(earlier, index), now: blockAt(doc, after.index) } : null
  }
  for (const { from, to, text } of passagesOf(earlier).filter((passage) => passage.id === id)) {
    const both = blocks(from)
    if (!both) continue
    const by = both.now.from - both.before.from
    const place = isAlike(both.before.node, both.now.node) ? { from: from + by, to: to + by } : onlyPlace(both.now, text)
    if (place) transaction.addMark(place.from, place.to, type.create({ id }))
  }
  for (const { from } of attributedNodes(earlier).filter((node) => node.id === id)) {
    const both = blocks(from)
    const at = both ? both.now.from + from - both.before.from : -1
    const node = both ? doc.nodeAt(at) : null
    if (both && node && node.type === earlier.nodeAt(from)?.type && (from === both.before.from || isAlike(both.before.node, both.now.node))) transaction.setNodeAttribute(at, 'attributionIds', [...(node.attrs['attributionIds'] as readonly string[]), id])
  }
  return transaction
}

/**
 * Adds to `transaction` that one decision is again as `version` has it: taken back where there was none, else with the sources and
 * terms that it had; one that is gone comes back to its words, with its checks. Where the words stand nowhere, the record comes
 * back without them, as one that has lost its words. `rows` are of the comparison of `version` with the text as it stands in `transaction`.
 */
export function putBackDecision(transaction: Transaction, facts: ArticleFacts, version: Article, rows: readonly Row[], { id }: Pick<ChangedDecision, 'id'>): Transaction {
  const then = version.attributions[id]
  if (!then) return withdrawn(transaction, facts, id)
  const isGone = !facts.attributions[id]
  const recorded = setAttribution(transaction, facts, id, then)
  if (!isGone) return recorded
  const checks = verificationsOf(version).filter((check) => check.attributionId === id && !facts.verifications[check.id])
  const checked = checks.reduce((made, check) => setRecord(made, facts, 'verifications', check.id, version.verifications[check.id]!), recorded)
  return borneAgain(checked, readBody(version.body), rows, id)
}
