import { Extension } from '@tiptap/core'
import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state'
import type { PasteOrigin, PasteRemainder } from '@shared/import/html'
import { putBack, type LeftOutOfPaste, type NoteMaker, type PutBack } from './put-back'

/** What the last paste left out, and where it came from. */
export interface PasteReport {
  readonly parts: readonly LeftOutOfPaste[]
  readonly origin: PasteOrigin
}

type Change = { readonly kind: 'set'; readonly report: PasteReport | null } | { readonly kind: 'without'; readonly index: number }

const key = new PluginKey<PasteReport | null>('pasteReport')

function changed(report: PasteReport | null, transaction: Transaction): PasteReport | null {
  const change = transaction.getMeta(key) as Change | undefined
  if (change?.kind === 'set') return change.report
  if (!report) return null
  const parts = change ? report.parts.filter((_part, index) => index !== change.index) : report.parts
  if (change && parts.length === 0) return null
  return transaction.docChanged ? { ...report, parts: parts.map((part) => ({ ...part, position: transaction.mapping.map(part.position) })) } : change ? { ...report, parts } : report
}

/** Remembers what the last paste left out until another is made or the report is closed; positions follow the text. */
export const pasteReports = (): Plugin<PasteReport | null> => new Plugin<PasteReport | null>({ key, state: { init: () => null, apply: (transaction, report) => changed(report, transaction) } })

export const PasteReports = Extension.create({ name: 'pasteReports', addProseMirrorPlugins: () => [pasteReports()] })

export const pasteReportOf = (state: EditorState): PasteReport | null => key.getState(state) ?? null

export const setPasteReport = (transaction: Transaction, report: PasteReport | null): Transaction => transaction.setMeta(key, { kind: 'set', report } satisfies Change)

/** The end of the top-level block of the document with the `count`th text block from `from` on. */
function placeAfter(transaction: Transaction, from: number, count: number | null): number {
  const { doc, selection } = transaction
  const end = selection.$to.after(1)
  if (count === null) return end
  let passed = 0
  let place = doc.resolve(from).before(1)
  doc.nodesBetween(from, selection.to, (node, position, parent) => {
    if (node.isTextblock && passed < count) {
      passed += 1
      if (parent) place = doc.resolve(position).depth === 0 ? position + node.nodeSize : doc.resolve(position).after(1)
    }
    return !node.isTextblock
  })
  return place
}

/** The position of a place in the pasted text, which begins at `from`; null where the text does not have it. */
function inlinePlace({ doc, selection }: Transaction, from: number, { textBlock, offset }: NonNullable<PasteRemainder['place']>): number | null {
  let count = 0
  let place: number | null = null
  doc.nodesBetween(from, selection.to, (node, position) => {
    if (!node.isTextblock || place !== null) return place === null && !node.isTextblock
    const start = Math.max(position + 1, from)
    const end = position + 1 + node.content.size
    // A line that the paste only ended holds nothing of it.
    if (count === 0 && start === end && node.content.size > 0) return false
    if (count === textBlock && start + offset <= end) place = start + offset
    count += 1
    return false
  })
  return place
}

/** The report on what was pasted from `from` to the caret. */
export const reportOn = (transaction: Transaction, from: number, remainders: readonly PasteRemainder[], origin: PasteOrigin): PasteReport => ({
  origin,
  parts: remainders.map(({ text, reason, node, textBlocksBefore, place, author }) => {
    const inline = place && !place.isAlone ? inlinePlace(transaction, from, place) : null
    return { text, reason, node, author, isInline: inline !== null, position: inline ?? placeAfter(transaction, from, place ? place.textBlock : textBlocksBefore) }
  }),
})

/** Puts part number `index` of the report back; null where there is none. */
export function putBackPart(state: EditorState, index: number, maker: NoteMaker): PutBack | null {
  const part = pasteReportOf(state)?.parts[index]
  if (!part) return null
  const done = putBack(state, part, maker)
  return { ...done, transaction: done.transaction.setMeta(key, { kind: 'without', index } satisfies Change) }
}
