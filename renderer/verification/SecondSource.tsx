import { useState } from 'react'
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
  const fitting = useOffered(query, but)
  const known = findSource(sources, query) !== undefined
  // Whoever is not in the register yet is made, as the picker does.
  const rows = query.trim() === '' || known ? fitting : [...fitting, { id: '', name: t('ledger.picker.create', { name: query.trim() }), note: '' }]
  const source = sourceId === null ? undefined : resolveSource(new Map(sources.map((each) => [each.id, each])), sourceId)
  if (sourceId !== null) {
    return (
      <div className="ui-field">
        <span className="ui-label">{t('verification.secondSource')}</span>
        <div className="check-chosen">
          <span>{source ? shown(source).name : t('verification.secondSourceGone')}</span>
          <IconButton icon="close" label={t('verification.secondSourceNone')} onPress={() => onChange(null)} />
        </div>
      </div>
    )
  }
  return (
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
        void shell.attempt(async () => onChange(id || (await sourceNamed(shell, query)).id))
      }}
    />
  )
}
