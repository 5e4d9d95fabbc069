import { useState } from 'react'
import { resolveSource } from '@shared/source'
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
  const sources = useStore(useFullShell().sources)
  const [query, setQuery] = useState('')
  const rows = useOffered(query, but)
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
      onTake={({ id }) => {
        setQuery('')
        onChange(id)
      }}
    />
  )
}
