import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { useCallback, useEffect, useEffectEvent, useId, useMemo, useRef, type KeyboardEvent, type ReactNode } from 'react'
import type { LedgerEntry } from '@shared/ledger'
import { useTranslate } from '../shell/messages'
import { byGroup, ledgerRows, placeAfterKey } from './ledger-rows'

interface LedgerListProps {
  readonly entries: readonly LedgerEntry[]
  /** Key of the entry that the list stands on, or null. */
  readonly current: string | null
  /** Key of the entry that comes into sight because the text was scrolled to it, or null. */
  readonly shown?: string | null
  readonly onChoose: (entry: LedgerEntry) => void
  readonly children: (entry: LedgerEntry) => ReactNode
}

const estimated = { group: 30, entry: 84 } as const

/**
 * The entries of the ledger by groups. The focus stays on the list and `aria-activedescendant` tells the entry, so that only
 * the entries in sight have to exist. Arrows, Home, End and Page keys choose, as a click does.
 */
export function LedgerList({ entries, current, shown = null, onChoose, children }: LedgerListProps) {
  const t = useTranslate()
  const list = useRef<HTMLDivElement>(null)
  const id = useId()
  const rows = useMemo(() => ledgerRows(entries), [entries])
  const chosen = useMemo(() => (current === null ? -1 : rows.findIndex((row) => row.kind === 'entry' && row.entry.key === current)), [rows, current])
  // A new function would have every line measured anew.
  const keyOf = useCallback((place: number) => (rows[place]?.kind === 'entry' ? rows[place].entry.key : (rows[place]?.state ?? place)), [rows])
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => list.current,
    estimateSize: (place) => estimated[rows[place]?.kind ?? 'entry'],
    getItemKey: keyOf,
    overscan: 8,
    // The chosen entry always exists, for the screen reader is told its id.
    rangeExtractor: (range) => [...new Set([...defaultRangeExtractor(range), ...(chosen >= 0 ? [chosen] : [])])].sort((a, b) => a - b),
  })

  useEffect(() => {
    if (chosen >= 0) virtualizer.scrollToIndex(chosen === 1 ? 0 : chosen, { align: 'auto' })
  }, [virtualizer, chosen])

  const follow = useEffectEvent((key: string) => {
    const place = rows.findIndex((row) => row.kind === 'entry' && row.entry.key === key)
    // Below it stands what is read next.
    if (place >= 0) virtualizer.scrollToIndex(place === 1 ? 0 : place, { align: key === current ? 'auto' : 'start' })
  })
  // Once for each place that is scrolled to: what is read anew does not lead back there.
  useEffect(() => {
    if (shown !== null) follow(shown)
  }, [shown])

  // What opens below the list makes it shorter: what it is about stays in sight.
  const stay = useEffectEvent(() => {
    if (chosen >= 0) virtualizer.scrollToIndex(chosen, { align: 'auto' })
  })
  useEffect(() => {
    const sizes = new ResizeObserver(() => stay())
    if (list.current) sizes.observe(list.current)
    return () => sizes.disconnect()
  }, [])

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const page = Math.max(1, Math.floor((list.current?.clientHeight ?? estimated.entry) / estimated.entry) - 1)
    const place = placeAfterKey(rows, chosen, event.key, page)
    if (place === null) return
    event.preventDefault()
    const row = rows[place]
    if (row?.kind === 'entry' && row.entry.key !== current) onChoose(row.entry)
  }

  const items = new Map(virtualizer.getVirtualItems().map((item) => [item.index, item]))
  return (
    <div
      ref={list}
      role="listbox"
      tabIndex={0}
      className="ledger"
      aria-label={t('ledger.list')}
      aria-activedescendant={chosen >= 0 ? `${id}-${chosen}` : undefined}
      onKeyDown={onKeyDown}
    >
      <div role="presentation" className="ledger-lines" style={{ height: virtualizer.getTotalSize() }}>
        {byGroup(rows, [...items.keys()]).map(({ state, places }) => {
          const top = items.get(places[0]!)?.start ?? 0
          const bottom = items.get(places.at(-1)!)?.end ?? top
          return (
            <div key={state} role="group" aria-label={t(`ledger.group.${state}`)} className="ledger-line" style={{ height: bottom - top, transform: `translateY(${top}px)` }}>
              {places.map((place) => {
                const row = rows[place]!
                const line = { ref: virtualizer.measureElement, 'data-index': place, style: { transform: `translateY(${(items.get(place)?.start ?? top) - top}px)` } }
                if (row.kind === 'group') {
                  return <div key={state} {...line} aria-hidden="true" className="ledger-line ledger-group-name">{t(`ledger.group.${state}`)}</div>
                }
                const { entry } = row
                return (
                  <div key={entry.key} {...line} role="presentation" className="ledger-line">
                    <div
                      id={`${id}-${place}`}
                      role="option"
                      data-entry={entry.key}
                      aria-selected={place === chosen}
                      aria-posinset={row.place + 1}
                      aria-setsize={entries.length}
                      data-selected={place === chosen || undefined}
                      className={`ledger-entry ledger-entry-${entry.state}`}
                      onClick={() => onChoose(entry)}
                    >
                      {children(entry)}
                    </div>
                  </div>
                )
              })}
            </div>
          )
        })}
      </div>
    </div>
  )
}
