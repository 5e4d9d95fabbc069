import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useEffectEvent, useRef } from 'react'
import { useTranslate } from '../shell/messages'
import { ComparisonLine, type Layout } from './ComparisonLine'
import { isDifference, type Line } from './comparison-lines'

interface ComparisonLinesProps {
  readonly label: string
  readonly lang: string
  readonly lines: readonly Line[]
  readonly layout: Layout
  /** The place of the difference that is looked at, and how often one was asked for; each asking brings it into sight. */
  readonly current: { readonly place: number; readonly turn: number }
  readonly onPutBack: ((line: Line) => void) | undefined
}

/** The lines of a comparison of any length, of which only those in sight exist; both texts scroll together, for a line is one row of both. */
export function ComparisonLines({ label, lang, lines, layout, current, onPutBack }: ComparisonLinesProps) {
  const t = useTranslate()
  const scroll = useRef<HTMLDivElement>(null)
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => 90,
    getItemKey: (place) => lines[place]?.key ?? place,
    overscan: 6,
  })
  const { place, turn } = current
  const show = useEffectEvent(() => {
    virtualizer.scrollToIndex(place, { align: 'center' })
    const frame = { id: 0 }
    // The line exists with the next frame at the earliest: what is out of sight is not drawn.
    const focus = (tries: number): void => {
      frame.id = requestAnimationFrame(() => {
        const line = scroll.current?.querySelector<HTMLElement>(`[data-index="${place}"] .compare-line`)
        if (line) line.focus({ preventScroll: true })
        else if (tries > 0) focus(tries - 1)
      })
    }
    focus(10)
    return () => cancelAnimationFrame(frame.id)
  })
  // A line that moves because another was put back is not brought into sight again.
  useEffect(() => (turn === 0 ? undefined : show()), [turn])
  return (
    <div ref={scroll} className={`compare-lines compare-lines-${layout}`} lang={lang} aria-label={label} role="region" tabIndex={0}>
      <div className="compare-sized" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const line = lines[index]
          if (!line) return null
          const kind = line.kind === 'passage' ? line.row.kind : line.kind
          return (
            <div key={line.key} ref={virtualizer.measureElement} data-index={index} className="compare-place" style={{ transform: `translateY(${start}px)` }}>
              <div
                className={`compare-line compare-line-${kind}`}
                data-current={index === place && turn > 0 ? '' : undefined}
                {...(isDifference(line) ? { tabIndex: -1, role: 'group', 'aria-label': t('versions.difference') } : {})}
              >
                <ComparisonLine line={line} layout={layout} onPutBack={onPutBack} />
              </div>
            </div>
          )
        })}
      </div>
    </div>
  )
}
