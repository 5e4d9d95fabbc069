import { Fragment, type Mark, type Node } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'
import type { Article, ArticleFacts, Attribution } from '../article'
import { attributedNodes, passagesOf, readBody, setAttribution, setField, setRecord } from '../document'
import { newId } from '../ids'
import { verificationsOf } from '../verification'
import type { FieldRow } from './compare'
import type { Row } from './rows'

/** Ids of the attributions that stand on words or things of `node`. */
const attributionsIn = (node: Node): ReadonlySet<string> => new Set([...passagesOf(node), ...attributedNodes(node)].map(({ id }) => id))

const noteIdsOn = (node: Node): readonly string[] => (node.attrs['noteIds'] as readonly string[] | undefined) ?? []

function notesIn(node: Node): ReadonlySet<string> {
  const ids = new Set(passagesOf(node, 'note').map(({ id }) => id))
  node.descendants((child) => {
    for (const id of noteIdsOn(child)) ids.add(id)
  })
  return ids
}

interface Ids {
  /** The id that an attribution has in the text that it comes back into. */
  readonly attribution: (id: string) => string
  /** False where a note stands elsewhere now: it stands in one place. */
  readonly keepsNote: (id: string) => boolean
}

function marksWith(marks: readonly Mark[], { attribution, keepsNote }: Ids): readonly Mark[] {
  return marks.flatMap((mark) => {
    const id = String(mark.attrs['id'])
    if (mark.type.name === 'note') return keepsNote(id) ? [mark] : []
    return mark.type.name === 'attribution' && attribution(id) !== id ? [mark.type.create({ ...mark.attrs, id: attribution(id) })] : [mark]
  })
}

function withIds(node: Node, ids: Ids): Node {
  const marks = marksWith(node.marks, ids)
  if (node.isText) return node.mark(marks)
  const named = node.attrs['attributionIds'] as readonly string[] | undefined
  const attrs = { ...node.attrs, ...(named ? { attributionIds: named.map(ids.attribution) } : {}), ...('noteIds' in node.attrs ? { noteIds: noteIdsOn(node).filter(ids.keepsNote) } : {}) }
  return node.type.create(attrs, Fragment.fromArray(node.content.content.map((child) => withIds(child, ids))), marks)
}

/** The place of the last block of the later text that stands before `row`; -1 for none. */
const lastBefore = (rows: readonly Row[], row: Row): number => rows.slice(0, rows.indexOf(row)).reduce((last, { after }) => after?.index ?? last, -1)

/** The position before block `index` of `doc`, or its end. */
const positionOf = (doc: Node, index: number): number => doc.content.content.slice(0, index).reduce((sum, node) => sum + node.nodeSize, 0)

/** Adds the records of attributions that come back under `ids`, with their checks, and of notes. What is there stays as it is: what was decided since is not taken back. */
function withRecords(transaction: Transaction, facts: ArticleFacts, version: Article, attributions: ReadonlyMap<string, string>, notes: ReadonlySet<string>): Transaction {
  const checks = verificationsOf(version)
  for (const [then, now] of attributions) {
    const record: Attribution | undefined = then === now ? version.attributions[then] : (facts.attributions[then] ?? version.attributions[then])
    if (!record || facts.attributions[now]) continue
    setAttribution(transaction, facts, now, { ...record, id: now })
    for (const check of checks) if (check.attributionId === then && then === now && !facts.verifications[check.id]) setRecord(transaction, facts, 'verifications', check.id, version.verifications[check.id])
  }
  for (const id of notes) if (!facts.notes[id] && version.notes[id] !== undefined) setRecord(transaction, facts, 'notes', id, version.notes[id])
  return transaction
}

/**
 * Adds to `transaction` that one passage is again as `version` has it: the block, or nothing where it had none, with its
 * attributions, their checks and its notes. `row` is of the comparison of `version` with the text as it stands in `transaction`.
 * An attribution that stands elsewhere now, and did not then, comes back as a copy with an id of its own.
 */
export function putBackPassage(transaction: Transaction, facts: ArticleFacts, version: Article, rows: readonly Row[], row: Row): Transaction {
  const earlier = readBody(version.body)
  const { doc } = transaction
  const place = row.after?.index ?? lastBefore(rows, row)
  const from = positionOf(doc, row.after ? place : place + 1)
  const to = row.after ? from + doc.child(place).nodeSize : from
  if (!row.before) return doc.childCount === 1 ? transaction.replaceWith(from, to, doc.type.schema.nodes['paragraph']!.create()) : transaction.delete(from, to)
  const block = earlier.child(row.before.index)
  const others = row.after ? without(doc, place) : doc
  const elsewhere = { before: attributionsIn(without(earlier, row.before.index)), now: attributionsIn(others), notes: notesIn(others) }
  const renewed = new Map([...attributionsIn(asBody(block))].map((id) => [id, elsewhere.now.has(id) && !elsewhere.before.has(id) ? newId() : id] as const))
  const notes = new Set([...notesIn(asBody(block))].filter((id) => !elsewhere.notes.has(id)))
  const back = withIds(block, { attribution: (id) => renewed.get(id) ?? id, keepsNote: (id) => notes.has(id) })
  return withRecords(transaction.replaceWith(from, to, doc.type.schema.nodeFromJSON(back.toJSON())), facts, version, renewed, notes)
}

/** A document of one block, as the readers of passages want it. */
const asBody = (block: Node): Node => block.type.schema.topNodeType.create(null, block)

const without = (doc: Node, index: number): Node => doc.copy(Fragment.fromArray(doc.content.content.filter((_block, place) => place !== index)))

/** Adds to `transaction` that one field is again as `version` has it. */
export const putBackField = (transaction: Transaction, facts: ArticleFacts, version: Article, field: FieldRow['field']): Transaction => setField(transaction, facts, field, version[field])
