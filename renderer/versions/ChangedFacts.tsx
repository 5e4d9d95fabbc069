import { useMemo } from 'react'
import type { Article } from '@shared/article'
import { resolveSource } from '@shared/source'
import type { MessageKey } from '@shared/messages'
import { useShell } from '../shell/context'
import { useTranslate } from '../shell/messages'
import { useStore } from '../shell/store'
import { useShownSource } from '../sources/useShownSource'
import { changedDecisions, changedFields } from './changed-facts'

interface ChangedFactsProps {
  readonly version: Article
  readonly present: Article
}

/** The fields and decisions that changed between two states of an article, beside its words. */
export function ChangedFacts({ version, present }: ChangedFactsProps) {
  const t = useTranslate()
  const shell = useShell()
  const shown = useShownSource()
  const register = useStore(shell.sources)
  const sources = useMemo(() => new Map(register.map((source) => [source.id, source])), [register])
  const fields = useMemo(() => changedFields(version, present), [version, present])
  const decisions = useMemo(() => changedDecisions(version, present), [version, present])
  const namesOf = (ids: readonly string[]): string =>
    ids
      .flatMap((id) => {
        const source = resolveSource(sources, id)
        return source ? [shown(source).name] : []
      })
      .join(', ')
  if (fields.length === 0 && decisions.length === 0) return null
  return (
    <ul className="versions-beside" aria-label={t('versions.besideList')}>
      {fields.map(({ field, before, after }) => (
        <li key={field}>
          <span className="versions-field">{t((field === 'dateline' ? 'editor.field.datelinePlace' : `editor.field.${field}`) as MessageKey)}</span> {before && <del className="versions-removed">{before}</del>} {after && <ins className="versions-added">{after}</ins>}
        </li>
      ))}
      {decisions.map(({ kind, words, sourceIds }, place) => (
        <li key={`${place} ${kind}`}>
          <span className="versions-field">{t(`versions.decision.${kind}`)}</span> {namesOf(sourceIds)} <q>{words}</q>
        </li>
      ))}
    </ul>
  )
}
