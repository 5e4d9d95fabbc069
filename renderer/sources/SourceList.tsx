import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { useCallback, useEffect, useEffectEvent, useId, useMemo, useState, type KeyboardEvent, type RefObject } from 'react'
import type { Source } from '@shared/source'
import { useTranslate } from '../shell/messages'
import { rowAfterKey, type RegisterGroup, type RegisterRow } from './register-rows'
import { SourceRow } from './SourceRow'

interface SourceListProps {
  readonly rows: readonly RegisterRow[]
  readonly used: ReadonlyMap<string, number>
  /** The source on which the list stands at first, or null. */
  readonly startAt: string | null
  readonly listRef: RefObject<HTMLDivElement | null>
  readonly onOpen: (source: Source) => void
}

const heights = { group: 30, source: 44 } as const
const groups: readonly RegisterGroup[] = ['inArticle', 'others', 'all']

/**
 * The register by groups: the focus stays on the list and `aria-activedescendant` tells the line, so that only the lines in
 * sight have to exist. Arrows, Home, End and Page keys move; Enter or a click opens the source's card.
 */
export function SourceList({ rows, used, startAt, listRef, onOpen }: SourceListProps) {
  const t = useTranslate()
  const id = useId()
  const [activeId, setActiveId] = useState(startAt)
  const sources = useMemo(() => rows.filter((row) => row.kind === 'source').length, [rows])
  const found = useMemo(() => rows.findIndex((row) => row.kind === 'source' && row.source.id === activeId), [rows, activeId])
  const active = found >= 0 ? found : rows.findIndex((row) => row.kind === 'source')
  const keyOf = useCallback((place: number) => (rows[place]?.kind === 'source' ? rows[place].source.id : (rows[place]?.group ?? place)), [rows])
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => listRef.current,
    estimateSize: (place) => heights[rows[place]?.kind ?? 'source'],
    getItemKey: keyOf,
    overscan: 8,
    // The active line always exists, for the screen reader is told its id.
    rangeExtractor: (range) => [...new Set([...defaultRangeExtractor(range), ...(active >= 0 ? [active] : [])])].sort((a, b) => a - b),
  })

  // Only when it appears: afterwards the person scrolls.
  const showStart = useEffectEvent((): void => {
    if (startAt !== null && found >= 0) virtualizer.scrollToIndex(found, { align: 'auto' })
  })
  useEffect(() => showStart(), [])

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const row = rows[active]
    if (event.key === 'Enter' && row?.kind === 'source') onOpen(row.source)
    else {
      const page = Math.max(1, Math.floor((listRef.current?.clientHeight ?? heights.source) / heights.source) - 1)
      const place = rowAfterKey(rows, active, event.key, page)
      const target = place === null ? undefined : rows[place]
      if (place === null || target?.kind !== 'source') return
      setActiveId(target.source.id)
      virtualizer.scrollToIndex(place === 1 ? 0 : place, { align: 'auto' })
    }
    event.preventDefault()
  }

  const items = new Map(virtualizer.getVirtualItems().map((item) => [item.index, item]))
  return (
    <div
      ref={listRef}
      role="listbox"
      tabIndex={0}
      className="source-list"
      aria-label={t('sources.list')}
      aria-activedescendant={active >= 0 ? `${id}-${active}` : undefined}
      onKeyDown={onKeyDown}
    >
      <div role="presentation" className="ledger-lines" style={{ height: virtualizer.getTotalSize() }}>
        {groups.map((group) => {
          const places = [...items.keys()].filter((place) => rows[place]?.group === group)
          if (places.length === 0) return null
          return (
            <div key={group} role="group" aria-label={t(group === 'all' ? 'sources.list' : `sources.${group}`)}>
              {places.map((place) => {
                const row = rows[place]!
                const line = { ref: virtualizer.measureElement, 'data-index': place, className: 'ledger-line', style: { transform: `translateY(${items.get(place)?.start ?? 0}px)` } }
                if (row.kind === 'group') {
                  return <div key={row.group} {...line} aria-hidden="true"><span className="source-group">{t(row.group === 'inArticle' ? 'sources.inArticle' : 'sources.others')}</span></div>
                }
                return (
                  <div key={row.source.id} {...line} role="presentation">
                    <div
                      id={`${id}-${place}`}
                      role="option"
                      aria-selected={place === active}
                      aria-posinset={row.place + 1}
                      aria-setsize={sources}
                      className="source-row"
                      onClick={() => {
                        setActiveId(row.source.id)
                        onOpen(row.source)
                      }}
                    >
                      <SourceRow source={row.source} used={used.get(row.source.id) ?? 0} />
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
