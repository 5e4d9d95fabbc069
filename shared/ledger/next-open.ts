import type { LedgerEntry } from './entries'

/**
 * The entry that is still open after the `decided` one, in the order of the list `before` the decision, round its end;
 * undefined when all are settled. Entries are told by their key: a reading in between makes every entry anew.
 */
export function nextOpen(before: readonly LedgerEntry[], decided: LedgerEntry): LedgerEntry | undefined {
  const behind = before.slice(before.findIndex(({ key }) => key === decided.key) + 1)
  return [...behind, ...before].find(({ key, state }) => key !== decided.key && (state === 'unattributed' || state === 'proposed'))
}
