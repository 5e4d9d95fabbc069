import { countStates, isOpen, ledgerStates, speakersOf, type LedgerEntry, type LedgerFilter, type Told } from '@shared/ledger'
import { useMemo } from 'react'
import { useFullShell } from '../shell/full-context'
import { useTranslate } from '../shell/messages'
import { useStore } from '../shell/store'
import { Select } from '../ui'

interface LedgerFilterLineProps {
  readonly entries: readonly LedgerEntry[]
  readonly told: Told
}

/** As many speakers can be chosen: a list that a person can read. */
const mostSpeakers = 40

/** What the list shows: how many entries stand in each state, and whose. */
export function LedgerFilterLine({ entries, told }: LedgerFilterLineProps) {
  const t = useTranslate()
  const shell = useFullShell()
  const filter = useStore(shell.review.filter)
  const counts = useMemo(() => ({ states: countStates(entries), open: entries.filter(isOpen).length, unchecked: entries.filter(told.isUnchecked).length }), [entries, told])
  const speakers = useMemo(() => speakersOf(entries, told.speakerOf, mostSpeakers), [entries, told])
  const states = [
    { id: 'all', label: t('ledger.filter.all', { count: entries.length }) },
    { id: 'open', label: t('ledger.filter.open', { count: counts.open }) },
    ...ledgerStates.filter((state) => counts.states[state] > 0).map((state) => ({ id: state, label: t('ledger.filter.one', { state: t(`ledger.group.${state}`), count: counts.states[state] }) })),
    { id: 'unchecked', label: t('ledger.filter.unchecked', { count: counts.unchecked }) },
  ] as const
  const people = [{ id: '', label: t('ledger.filter.everybody') }, ...speakers.map(({ name, count }) => ({ id: name, label: t('ledger.filter.person', { name, count }) }))]
  const set = (change: Partial<LedgerFilter>): void => shell.review.filter.set((present) => ({ ...present, ...change }))
  return (
    <div className="ledger-filter">
      <Select label={t('ledger.filter.state')} labelHidden look="plain" value={states.some(({ id }) => id === filter.state) ? (filter.state ?? 'all') : 'all'} choices={states} onChange={(state) => set({ state: state === 'all' ? null : state })} />
      <Select label={t('ledger.filter.speaker')} labelHidden look="plain" value={filter.speaker ?? ''} choices={people} onChange={(name) => set({ speaker: name || null })} />
    </div>
  )
}
