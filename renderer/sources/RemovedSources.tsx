import { useEffect, useState } from 'react'
import type { Source } from '@shared/source'
import { api } from '../bridge'
import { useFullShell } from '../shell/full-context'
import { useTranslate } from '../shell/messages'
import { useStore } from '../shell/store'
import { Button } from '../ui'
import { useShownSource } from './useShownSource'

/** What was taken out of the register, the last first; asked for again when the register changes. */
export function useRemovedSources(): readonly Source[] {
  const { attempt, sources } = useFullShell()
  const register = useStore(sources)
  const [removed, setRemoved] = useState<readonly Source[]>([])
  useEffect(() => {
    const asked = { current: true }
    void attempt(async () => {
      const found = await api['source.removed']()
      if (asked.current) setRemoved(found)
    })
    return () => {
      asked.current = false
    }
  }, [attempt, register])
  return removed
}

/** The sources that were taken out of the register, each with the way back. */
export function RemovedSources({ removed }: { readonly removed: readonly Source[] }) {
  const t = useTranslate()
  const { attempt } = useFullShell()
  const shown = useShownSource()
  return (
    <>
      <p className="source-hint">{removed.length === 0 ? t('sources.removedNone') : t('sources.removedHelp')}</p>
      <ul className="source-removed-list" aria-label={t('sources.removedTitle')}>
        {removed.map((source) => (
          <li key={source.id} className="source-removed-row">
            <span className="source-name">{shown(source).name}</span>
            <span className="source-note">{shown(source).note}</span>
            <Button size="small" onPress={() => void attempt(() => api['source.restore'](source.id))}>{t('sources.putBack')}</Button>
          </li>
        ))}
      </ul>
    </>
  )
}
