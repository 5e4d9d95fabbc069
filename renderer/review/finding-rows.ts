import type { Finding, Severity } from '@shared/preflight'

const severities = ['blocks', 'warns', 'informs'] as const

/** A line of the list: the name of a group with its count, or a finding. */
export type FindingRow =
  | { readonly kind: 'group'; readonly key: Severity; readonly severity: Severity; readonly count: number }
  | { readonly kind: 'finding'; readonly key: string; readonly finding: Finding; readonly place: number }

/** The lines of the list in the order of the findings, which comes with the gravest first; a finding keeps its key while its rule and place stay. */
export function findingRows(findings: readonly Finding[]): readonly FindingRow[] {
  const seen = new Map<string, number>()
  const keyOf = ({ rule, field, start }: Finding): string => {
    const key = `${rule}:${field ?? ''}:${start ?? ''}`
    const nth = seen.get(key) ?? 0
    seen.set(key, nth + 1)
    return nth === 0 ? key : `${key}:${nth}`
  }
  const counter = { place: 0 }
  return severities.flatMap((severity): readonly FindingRow[] => {
    const group = findings.filter((finding) => finding.severity === severity)
    if (group.length === 0) return []
    return [{ kind: 'group', key: severity, severity, count: group.length }, ...group.map((finding): FindingRow => ({ kind: 'finding', key: keyOf(finding), finding, place: counter.place++ }))]
  })
}

/**
 * The finding `by` steps from the one with key `from`, round the end; the first (or last) where the list stands on none. One that
 * was settled is gone: from its `place` the walk goes on with the one that follows it.
 */
export function stepFinding(rows: readonly FindingRow[], from: string | null, by: 1 | -1, place: number | null = null): Extract<FindingRow, { kind: 'finding' }> | null {
  const found = rows.filter((row) => row.kind === 'finding')
  const at = found.findIndex(({ key }) => key === from)
  if (at >= 0) return found[(at + by + found.length) % found.length] ?? null
  if (from === null || place === null) return found.at(by === 1 ? 0 : -1) ?? null
  return found[(by === 1 ? place : place - 1 + found.length) % found.length] ?? null
}
