import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import type { Source } from '@shared/source'
import { useTranslate } from '../shell/messages'
import { Button } from '../ui'
import { rankSources } from './rank-sources'
import { useShownSource } from './useShownSource'

interface MergeSourceProps {
  readonly source: Source
  readonly others: readonly Source[]
  readonly onMerge: (into: Source) => void
  readonly onCancel: () => void
}

const most = 8

/** Asks which source another is merged into: a field that finds it as it is typed. */
export function MergeSource({ source, others, onMerge, onCancel }: MergeSourceProps) {
  const t = useTranslate()
  const shown = useShownSource()
  const [query, setQuery] = useState('')
  const [at, setAt] = useState(-1)
  const question = useRef<HTMLDivElement>(null)
  const rows = rankSources(others, query).slice(0, most)

  useEffect(() => {
    question.current?.scrollIntoView({ block: 'nearest' })
    question.current?.querySelector('input')?.focus()
  }, [])

  const keys = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const row = rows[at]
    if (by !== 0 && rows.length > 0) setAt(at < 0 ? (by === 1 ? 0 : rows.length - 1) : (at + by + rows.length) % rows.length)
    else if (event.key === 'Enter' && row) onMerge(row)
    else if (event.key === 'Escape') onCancel()
    else return
    event.preventDefault()
  }
  return (
    <div ref={question} className="source-ask">
      <p id="merge-question">{t('sources.mergeAsk', { name: source.name })}</p>
      <input
        className="ui-input picker-input"
        role="combobox"
        aria-expanded={rows.length > 0}
        aria-controls="merge-list"
        aria-activedescendant={rows[at] ? `merge-${at}` : undefined}
        aria-autocomplete="list"
        aria-labelledby="merge-question"
        placeholder={t('sources.mergeInto')}
        value={query}
        onChange={(event) => {
          setQuery(event.target.value)
          setAt(event.target.value.trim() === '' ? -1 : 0)
        }}
        onKeyDown={keys}
      />
      <ul id="merge-list" role="listbox" aria-labelledby="merge-question" className="picker-list">
        {rows.map((row, index) => (
          <li key={row.id} id={`merge-${index}`} role="option" aria-selected={index === at} className="picker-row" onMouseMove={() => setAt(index)} onClick={() => onMerge(row)}>
            <span>{shown(row).name}</span>
            <span className="picker-note">{shown(row).note}</span>
          </li>
        ))}
      </ul>
      <Button size="small" onPress={onCancel}>{t('shell.dialog.cancel')}</Button>
    </div>
  )
}
