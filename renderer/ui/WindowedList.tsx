import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { useCallback, useEffect, useId, useRef, type KeyboardEvent, type ReactNode } from 'react'

interface WindowedListProps<T> {
  readonly label: string
  readonly items: readonly T[]
  /** Tells an item among all, whatever its place. */
  readonly keyOf: (item: T) => string
  /** Key of the item that the list stands on, or null. */
  readonly current: string | null
  readonly onChoose: (item: T) => void
  /** Enter on the item that the list stands on. */
  readonly onOpen?: (item: T) => void
  /** A click does what Enter does, too. */
  readonly opensOnClick?: boolean
  /** The usual height of an item in pixels. */
  readonly estimate: number
  readonly children: (item: T) => ReactNode
}

/** The place that `key` leads to from `from` (-1: none) among `count` items; null for other keys. `page`: items in sight. */
function placeOf(key: string, from: number, count: number, page: number): number | null {
  if (count === 0) return null
  const within = (place: number): number => Math.min(count - 1, Math.max(0, place))
  switch (key) {
    case 'ArrowDown':
      return within(from + 1)
    case 'ArrowUp':
      return within(from < 0 ? count - 1 : from - 1)
    case 'PageDown':
      return within(from + page)
    case 'PageUp':
      return within(from - page)
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return null
  }
}

/**
 * A list box of any length: only what is in sight exists. The focus stays on the list, `aria-activedescendant` tells the item;
 * arrows, Home, End and Page keys choose, as a click does.
 */
export function WindowedList<T>({ label, items, keyOf, current, onChoose, onOpen, opensOnClick = false, estimate, children }: WindowedListProps<T>) {
  const list = useRef<HTMLDivElement>(null)
  const id = useId()
  const chosen = current === null ? -1 : items.findIndex((item) => keyOf(item) === current)
  const itemKey = useCallback((place: number) => (items[place] === undefined ? place : keyOf(items[place])), [items, keyOf])
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => list.current,
    estimateSize: () => estimate,
    getItemKey: itemKey,
    overscan: 8,
    // The chosen item always exists, for the screen reader is told its id.
    rangeExtractor: (range) => [...new Set([...defaultRangeExtractor(range), ...(chosen >= 0 ? [chosen] : [])])].sort((a, b) => a - b),
  })
  useEffect(() => {
    if (chosen >= 0) virtualizer.scrollToIndex(chosen, { align: 'auto' })
  }, [virtualizer, chosen])

  const keys = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const here = items[chosen]
    if (event.key === 'Enter' && here !== undefined && onOpen) {
      event.preventDefault()
      return onOpen(here)
    }
    const place = placeOf(event.key, chosen, items.length, Math.max(1, Math.floor((list.current?.clientHeight ?? estimate) / estimate) - 1))
    if (place === null) return
    event.preventDefault()
    const item = items[place]
    if (item !== undefined && place !== chosen) onChoose(item)
  }
  return (
    <div ref={list} role="listbox" tabIndex={0} className="ui-windowed" aria-label={label} aria-activedescendant={chosen >= 0 ? `${id}-${chosen}` : undefined} onKeyDown={keys}>
      <div role="presentation" className="ui-windowed-lines" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const item = items[index]
          if (item === undefined) return null
          return (
            <div key={keyOf(item)} ref={virtualizer.measureElement} data-index={index} role="presentation" className="ui-windowed-line" style={{ transform: `translateY(${start}px)` }}>
              <div
                id={`${id}-${index}`}
                role="option"
                aria-selected={index === chosen}
                aria-posinset={index + 1}
                aria-setsize={items.length}
                data-selected={index === chosen || undefined}
                className="ui-windowed-item"
                onClick={() => {
                  onChoose(item)
                  if (opensOnClick) onOpen?.(item)
                }}
              >
                {children(item)}
              </div>
            </div>
          )
        })}
      </div>
    </div>
  )
}
