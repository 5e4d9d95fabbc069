import { closeHistory } from '@tiptap/pm/history'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import type { ArticleFacts } from '@shared/article'
import { factsOf, setField, type TextMap } from '@shared/document'
import type { Finding, QuickFix } from '@shared/preflight'
import { presentStretches } from '../editor/attribution-display'

type TextField = { [K in keyof ArticleFacts]: ArticleFacts[K] extends string ? K : never }[keyof ArticleFacts]

const isTextField = (facts: ArticleFacts, name: string): name is TextField => typeof (facts as Readonly<Record<string, unknown>>)[name] === 'string'

/** The later first, so that a change moves nothing that is still to be changed. */
const fromTheEnd = (fixes: readonly QuickFix[]): readonly QuickFix[] => [...fixes].sort((a, b) => b.start - a.start)

const fixesOf = (findings: readonly Finding[], field: string | null): readonly QuickFix[] =>
  fromTheEnd(findings.flatMap((finding) => (finding.field === field && finding.fix ? [finding.fix] : [])))

function inField(made: Transaction, facts: ArticleFacts, field: string, fixes: readonly QuickFix[]): { readonly made: Transaction; readonly count: number } {
  if (!isTextField(facts, field)) return { made, count: 0 }
  const held = fixes.filter(({ start, end, was }) => facts[field].slice(start, end) === was)
  const text = held.reduce((value, { start, end, text: next }) => value.slice(0, start) + next + value.slice(end), facts[field])
  return { made: setField(made, facts, field, text), count: held.length }
}

/**
 * The one step that makes the fixes of `findings`, whose places are those of `map`. A fix whose words have changed since is left
 * out; `count` says how many are made.
 */
export function fixFindings(state: EditorState, map: TextMap, findings: readonly Finding[]): { readonly made: Transaction; readonly count: number } {
  const facts = factsOf(state)
  const counter = { count: 0 }
  const body = fixesOf(findings, null).reduce((made, { start, end, was, text }) => {
    const [present] = presentStretches(state, [{ from: map.positionOf(start), to: map.positionOf(end - 1) + 1, text: was }]) ?? []
    if (!present) return made
    counter.count += 1
    return text === '' ? made.delete(present.from, present.to) : made.insertText(text, present.from, present.to)
  }, state.tr)
  const fields = [...new Set(findings.flatMap(({ field }) => field ?? []))]
  const all = fields.reduce((made, field) => {
    const changed = inField(made, facts, field, fixesOf(findings, field))
    counter.count += changed.count
    return changed.made
  }, body)
  return { made: closeHistory(all), count: counter.count }
}
