import { useEffect, useRef, useState } from 'react'
import { findSource, resolveSource } from '@shared/source'
import { sourceNamed } from '../review/ledger-actions'
import { useFullShell } from '../shell/full-context'
import { useTranslate } from '../shell/messages'
import { useStore } from '../shell/store'
import { useShownSource } from '../sources/useShownSource'
import { IconButton } from '../ui'
import { TypeAhead } from './TypeAhead'
import { useOffered } from './useOffered'

interface SecondSourceProps {
  readonly sourceId: string | null
  /** The sources of the passage itself, which are no second ones. */
  readonly but: readonly string[]
  readonly onChange: (sourceId: string | null) => void
}

/** Another source of the register that says the same. */
export function SecondSource({ sourceId, but, onChange }: SecondSourceProps) {
  const t = useTranslate()
  const shown = useShownSource()
  const shell = useFullShell()
  const sources = useStore(shell.sources)
  const [query, setQuery] = useState('')
  const place = useRef<HTMLDivElement>(null)
  const acted = useRef(false)
  const change = (id: string | null): void => {
    acted.current = true
    onChange(id)
  }
  // What had the focus goes with the choice: a person goes on to the next field, and from a choice that is taken back to the line.
  useEffect(() => {
    if (!acted.current) return
    acted.current = false
    const next = sourceId === null ? place.current : place.current?.nextElementSibling
    next?.querySelector<HTMLElement>('input, textarea')?.focus()
  }, [sourceId])
  const fitting = useOffered(query, but)
  const known = findSource(sources, query) !== undefined
  // Whoever is not in the register yet is made, as the picker does.
  const rows = query.trim() === '' || known ? fitting : [...fitting, { id: '', name: t('ledger.picker.create', { name: query.trim() }), note: '' }]
  const source = sourceId === null ? undefined : resolveSource(new Map(sources.map((each) => [each.id, each])), sourceId)
  if (sourceId !== null) {
    return (
      <div ref={place} className="ui-field">
        <span className="ui-label">{t('verification.secondSource')}</span>
        <div className="check-chosen">
          <span>{source ? shown(source).name : t('verification.secondSourceGone')}</span>
          <IconButton icon="close" label={t('verification.secondSourceNone')} onPress={() => change(null)} />
        </div>
      </div>
    )
  }
  return (
    <div ref={place}>
      <TypeAhead
        label={t('verification.secondSource')}
        placeholder={t('verification.secondSourceHint')}
        value={query}
        readOnly={false}
        rows={rows}
        onType={setQuery}
        isChoice
        {...(query.trim() === '' ? {} : { untaken: t('verification.secondSourceUntaken') })}
        onTake={({ id }) => {
          setQuery('')
          void shell.attempt(async () => change(id || (await sourceNamed(shell, query)).id))
        }}
      />
    </div>
  )
}
