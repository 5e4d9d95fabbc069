import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { useTranslate } from '../shell/messages'
import { Icon, LiveRegion } from '../ui'
import { Sheet } from './Sheet'

/** Entries that PageUp and PageDown go over. */
const page = 8

interface ChoiceSheetProps<T> {
  readonly label: string
  /** What the line asks for. */
  readonly search: string
  readonly query: string
  readonly onQuery: (query: string) => void
  /** What `query` finds, best first. */
  readonly found: readonly T[]
  readonly keyOf: (entry: T) => string
  /** The reason why an entry cannot be chosen stands in it. */
  readonly isDisabled?: (entry: T) => boolean
  readonly lookOf?: (entry: T) => string
  readonly children: (entry: T) => ReactNode
  readonly onChoose: (entry: T) => void
}

/** A sheet of entries found by typing. The focus stays in the line; the arrows, PageUp and PageDown move the choice, Enter or a click takes it. */
export function ChoiceSheet<T>({ label, search, query, onQuery, found, keyOf, isDisabled, lookOf, children, onChoose }: ChoiceSheetProps<T>) {
  const t = useTranslate()
  const listId = useId()
  const [place, setPlace] = useState(0)
  const list = useRef<HTMLDivElement>(null)
  const last = found.length - 1
  const index = Math.min(place, last)
  const chosen = found[index]

  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [place, query])

  const choose = (entry: T): void => {
    if (isDisabled?.(entry) !== true) onChoose(entry)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown') setPlace(index >= last ? 0 : index + 1)
    else if (event.key === 'ArrowUp') setPlace(index <= 0 ? last : index - 1)
    else if (event.key === 'PageDown') setPlace(Math.min(index + page, last))
    else if (event.key === 'PageUp') setPlace(Math.max(index - page, 0))
    else if (event.key === 'Enter' && chosen) choose(chosen)
    else return
    event.preventDefault()
  }

  return (
    <Sheet label={label} className="palette-command">
      <div className="palette-line">
        <Icon name="search" />
        <input
          className="palette-input"
          type="text"
          role="combobox"
          aria-expanded="true"
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={chosen ? `${listId}-${keyOf(chosen)}` : undefined}
          aria-label={search}
          placeholder={search}
          spellCheck={false}
          autoComplete="off"
          // The sheet is asked for in order to type in it.
          ref={(input) => input?.focus()}
          value={query}
          onChange={(event) => {
            onQuery(event.target.value)
            setPlace(0)
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <div ref={list} id={listId} role="listbox" aria-label={label} className="palette-list">
        {found.map((entry, at) => (
          <div
            key={keyOf(entry)}
            id={`${listId}-${keyOf(entry)}`}
            role="option"
            aria-selected={at === index}
            aria-disabled={isDisabled?.(entry)}
            className={`palette-entry ${lookOf?.(entry) ?? ''}`.trim()}
            onMouseMove={() => setPlace(at)}
            onClick={() => choose(entry)}
          >
            {children(entry)}
          </div>
        ))}
      </div>
      <LiveRegion className={found.length === 0 ? 'palette-none' : 'visually-hidden'}>{found.length === 0 ? t('app.palette.none', { query }) : t('app.palette.results', { count: found.length })}</LiveRegion>
    </Sheet>
  )
}
