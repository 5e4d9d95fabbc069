import { useCallback, useMemo, useSyncExternalStore } from 'react'
import type { LedgerEntry } from '@shared/ledger'
import { checkOf, checksByAttribution, type Check, type Verification } from '@shared/verification'
import { useFullShell } from '../shell/full-context'
import { useStore } from '../shell/store'
import { entryWords } from './entry-words'

const nothing: Readonly<Record<string, unknown>> = {}
const unheard = (): (() => void) => () => undefined

/** How it stands with the check of an entry, and every check recorded of it; null for one that nobody has confirmed. */
export function useCheck(entry: LedgerEntry): { readonly check: Check; readonly records: readonly Verification[] } | null {
  const session = useStore(useFullShell().session)
  const get = useCallback(() => session?.facts.get().verifications ?? nothing, [session])
  const verifications = useSyncExternalStore(session?.facts.subscribe ?? unheard, get)
  return useMemo(() => {
    if (!('record' in entry) || (entry.state !== 'confirmed' && entry.state !== 'orphaned')) return null
    const records = checksByAttribution({ verifications }).get(entry.record.id) ?? []
    return { check: checkOf(entryWords(entry), records), records }
  }, [entry, verifications])
}
