import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { useCallback, useEffect, useId, useMemo, useRef, type KeyboardEvent } from 'react'
import { useTranslate } from '../shell/messages'
import { useLanguage, VisuallyHidden } from '../ui'
import { shapes, tellFinding, tellWhere } from './finding-words'
import type { FindingRow } from './finding-rows'

interface FindingListProps {
  readonly rows: readonly FindingRow[]
  /** Key of the finding that the list stands on, or null. */
  readonly current: string | null
  readonly onChoose: (row: Extract<FindingRow, { kind: 'finding' }>) => void
  /** Enter, or a click: go where it is. */
  readonly onOpen: (row: Extract<FindingRow, { kind: 'finding' }>) => void
}

const estimated = { group: 34, finding: 46 } as const

/** The place among `rows` of the finding that `key` leads to; null for a key that does not move. A group's name is passed over. */
function placeAfter(rows: readonly FindingRow[], from: number, key: string, page: number): number | null {
  const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page, Home: -rows.length, End: rows.length }
  const by = steps[key]
  if (by === undefined || rows.length === 0) return null
  const target = Math.min(Math.max(from + by, 1), rows.length - 1)
  return rows[target]?.kind === 'finding' ? target : target + (by > 0 ? 1 : -1)
}

/** The findings of the gate by severity, however many. The focus stays on the list, `aria-activedescendant` tells the finding. */
export function FindingList({ rows, current, onChoose, onOpen }: FindingListProps) {
  const t = useTranslate()
  const language = useLanguage()
  const list = useRef<HTMLDivElement>(null)
  const id = useId()
  const total = useMemo(() => rows.filter(({ kind }) => kind === 'finding').length, [rows])
  const chosen = useMemo(() => (current === null ? -1 : rows.findIndex(({ key }) => key === current)), [rows, current])
  const keyOf = useCallback((place: number) => rows[place]?.key ?? place, [rows])
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => list.current,
    estimateSize: (place) => estimated[rows[place]?.kind ?? 'finding'],
    getItemKey: keyOf,
    overscan: 8,
    // The chosen finding always exists, for the screen reader is told its id.
    rangeExtractor: (range) => [...new Set([...defaultRangeExtractor(range), ...(chosen >= 0 ? [chosen] : [])])].sort((a, b) => a - b),
  })
  useEffect(() => {
    if (chosen >= 0) virtualizer.scrollToIndex(chosen === 1 ? 0 : chosen, { align: 'auto' })
  }, [virtualizer, chosen])

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const here = rows[chosen]
    if (event.key === 'Enter' && here?.kind === 'finding') {
      event.preventDefault()
      return onOpen(here)
    }
    const page = Math.max(1, Math.floor((list.current?.clientHeight ?? estimated.finding) / estimated.finding) - 1)
    const place = placeAfter(rows, chosen, event.key, page)
    const row = place === null ? undefined : rows[place]
    if (place === null) return
    event.preventDefault()
    if (row?.kind === 'finding') onChoose(row)
  }

  return (
    <div ref={list} role="listbox" tabIndex={0} className="findings" aria-label={t('shell.preflight.list')} aria-activedescendant={chosen >= 0 ? `${id}-${chosen}` : undefined} onKeyDown={onKeyDown}>
      <div role="presentation" className="finding-lines" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const row = rows[index]
          if (!row) return null
          const line = { ref: virtualizer.measureElement, 'data-index': index, style: { transform: `translateY(${start}px)` } }
          if (row.kind === 'group') {
            return (
              <div key={row.key} {...line} aria-hidden="true" className={`finding-line finding-group findings-${row.severity}`}>
                <span className="finding-shape">{shapes[row.severity]}</span> {t(`shell.preflight.${row.severity}`)} <span className="finding-count">{row.count}</span>
              </div>
            )
          }
          const { finding } = row
          return (
            <div key={row.key} {...line} role="presentation" className={`finding-line findings-${finding.severity}`}>
              <div
                id={`${id}-${index}`}
                role="option"
                aria-selected={index === chosen}
                aria-posinset={row.place + 1}
                aria-setsize={total}
                data-selected={index === chosen || undefined}
                data-rule={finding.rule}
                className="finding"
                onClick={() => onOpen(row)}
              >
                <span className="finding-shape" aria-hidden="true">{shapes[finding.severity]}</span>
                <span>
                  <VisuallyHidden>{t(`exporting.severity.${finding.severity}`)}: </VisuallyHidden>
                  {tellFinding(finding, t, language)}
                  {finding.where && <span className="finding-where">{tellWhere(finding, t)}</span>}
                </span>
              </div>
            </div>
          )
        })}
      </div>
    </div>
  )
}
