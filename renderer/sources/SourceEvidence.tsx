import { useEffect, useState } from 'react'
import type { EvidenceCheck } from '@shared/evidence'
import type { Source } from '@shared/source'
import { api } from '../bridge'
import { useFullShell } from '../shell/full-context'
import { useTranslate } from '../shell/messages'
import { Button, LiveRegion } from '../ui'
import { EvidenceRow } from './EvidenceRow'
import { useHeldFiles, type HeldFile } from './useHeldFiles'

interface SourceEvidenceProps {
  readonly source: Source
  /** The sources that were merged into it: their files are its own. */
  readonly merged: readonly Source[]
  /** Files are on their way. */
  readonly isAdding: boolean
}

/** How the files were found just now, by hash; asked again when there are others. */
function useChecks(held: readonly HeldFile[]): ReadonlyMap<string, EvidenceCheck> {
  const { attempt } = useFullShell()
  const [checks, setChecks] = useState<ReadonlyMap<string, EvidenceCheck>>(new Map())
  const asked = held.map(({ sourceId, sha256 }) => `${sourceId} ${sha256}`).join('\n')
  useEffect(() => {
    const stands = { current: true }
    const ids = [...new Set(asked.split('\n').filter(Boolean).map((line) => line.slice(0, line.indexOf(' '))))]
    void attempt(async () => {
      const found = await Promise.all(ids.map((id) => api['evidence.check'](id)))
      if (stands.current) setChecks(new Map(found.flat().map((check) => [check.sha256, check])))
    })
    return () => {
      stands.current = false
    }
  }, [attempt, asked])
  return checks
}

/** The files that back a source: each is looked at when the card opens, and tells whether it is still what was attached. */
export function SourceEvidence({ source, merged, isAdding }: SourceEvidenceProps) {
  const t = useTranslate()
  const { attempt } = useFullShell()
  const held = useHeldFiles([source, ...merged])
  const checks = useChecks(held)
  const amiss = held.filter(({ sha256 }) => ['changed', 'missing', 'unreadable'].includes(checks.get(sha256)?.state ?? '')).length
  return (
    <section className="source-evidence" aria-label={t('sources.evidence.title')}>
      <h3 className="ledger-group-name">{t('sources.evidence.title')}</h3>
      <LiveRegion className={amiss > 0 ? 'evidence-amiss' : 'visually-hidden'}>
        {isAdding ? t('sources.evidence.adding') : amiss > 0 ? t('sources.evidence.amiss', { count: amiss }) : ''}
      </LiveRegion>
      {held.length > 0 && (
        <ul className="evidence-list">
          {held.map((each) => (
            <EvidenceRow key={`${each.sourceId} ${each.sha256}`} evidence={each} place={{ sourceId: each.sourceId, sha256: each.sha256 }} check={checks.get(each.sha256) ?? null} isSealed={each.isSealed} />
          ))}
        </ul>
      )}
      <div className="evidence-add">
        <Button size="small" icon="plus" isDisabled={isAdding} onPress={() => void attempt(() => api['evidence.choose'](source.id))}>{t('sources.evidence.attach')}</Button>
        <span className="source-note">{t('sources.evidence.hint')}</span>
      </div>
    </section>
  )
}
