import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { useShell } from '../shell/context'
import { useTranslate } from '../shell/messages'
import { useStore } from '../shell/store'
import { formatRecent, Icon, Kbd, LiveRegion, useLanguage, useNow } from '../ui'
import { namedArticles, paletteEntries, type Entry } from './entries'
import { Sheet } from './Sheet'

/** Every command and the articles by headline, found by typing. The focus stays in the line; the arrows move the choice. */
export function CommandPalette() {
  const shell = useShell()
  const t = useTranslate()
  const language = useLanguage()
  const now = useNow()
  const listId = useId()
  const { articles } = useStore(shell.library)
  const [query, setQuery] = useState('')
  const [place, setPlace] = useState(0)
  const list = useRef<HTMLDivElement>(null)

  const named = useMemo(() => namedArticles(articles), [articles])
  const entries = useMemo(() => paletteEntries({ query, articles: named, canRun: shell.canRun, t }), [query, named, shell, t])
  const chosen = entries[Math.min(place, entries.length - 1)]

  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [place, query])

  const choose = (entry: Entry): void => {
    if (entry.kind === 'command' && entry.reason !== null) return
    shell.overlay.set(null)
    if (entry.kind === 'article') void shell.openArticle(entry.id)
    else requestAnimationFrame(() => shell.run(entry.id))
  }

  const onKeyDown = (event: KeyboardEvent): void => {
    const last = entries.length - 1
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown') setPlace(place >= last ? 0 : place + 1)
    else if (event.key === 'ArrowUp') setPlace(place <= 0 ? last : Math.min(place, last) - 1)
    else if (event.key === 'PageDown') setPlace(Math.min(place + 8, last))
    else if (event.key === 'PageUp') setPlace(Math.max(place - 8, 0))
    else if (event.key === 'Enter' && chosen) choose(chosen)
    else return
    event.preventDefault()
  }

  return (
    <Sheet label={t('app.palette.label')} className="palette-command">
      <div className="palette-line">
        <Icon name="search" />
        <input
          className="palette-input"
          type="text"
          role="combobox"
          aria-expanded="true"
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={chosen ? `${listId}-${chosen.key}` : undefined}
          aria-label={t('app.palette.search')}
          placeholder={t('app.palette.search')}
          spellCheck={false}
          autoComplete="off"
          // The palette is asked for in order to type in it.
          ref={(input) => input?.focus()}
          value={query}
          onChange={(event) => {
            setQuery(event.target.value)
            setPlace(0)
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <div ref={list} id={listId} role="listbox" aria-label={t('app.palette.label')} className="palette-list">
        {entries.map((entry, index) => (
          <div
            key={entry.key}
            id={`${listId}-${entry.key}`}
            role="option"
            aria-selected={entry === chosen}
            aria-disabled={entry.kind === 'command' && entry.reason !== null}
            className={`palette-entry palette-entry-${entry.kind}`}
            onMouseMove={() => setPlace(index)}
            onClick={() => choose(entry)}
          >
            <span className="palette-label">{entry.label}</span>
            {entry.kind === 'article' && <span className="palette-aside">{formatRecent(entry.updatedAt, now, language)}</span>}
            {entry.kind === 'command' && entry.reason !== null && <span className="palette-aside">{entry.reason}</span>}
            {entry.kind === 'command' && entry.accelerator && <Kbd keys={entry.accelerator} />}
          </div>
        ))}
      </div>
      <LiveRegion className={entries.length === 0 ? 'palette-none' : 'visually-hidden'}>
        {entries.length === 0 ? t('app.palette.none', { query }) : t('app.palette.results', { count: entries.length })}
      </LiveRegion>
    </Sheet>
  )
}
