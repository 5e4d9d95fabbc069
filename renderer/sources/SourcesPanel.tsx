import { useState } from 'react'
import { newId } from '@shared/ids'
import { passagesOf } from '@shared/document'
import { newSource, resolveSource, type Source } from '@shared/source'
import { useFullShell } from '../shell/full-context'
import { useTranslate } from '../shell/messages'
import { useStore } from '../shell/store'
import { EmptyState, IconButton, Panel, SearchField } from '../ui'
import { rankSources } from './rank-sources'
import { RemovedLine } from './RemovedLine'
import { WithheldMark } from '../vault/WithheldMark'
import { shownSource } from './shown-source'
import { SourceCard } from './SourceCard'
import { useShownSource } from './useShownSource'
import { WithheldCard } from './WithheldCard'

/** How many passages of the open article each source stands behind, by the source's id after merges. */
function usePassageCounts(): ReadonlyMap<string, number> {
  const shell = useFullShell()
  const session = useStore(shell.session)
  const sources = new Map(useStore(shell.sources).map((source) => [source.id, source]))
  useStore(shell.review.state)
  const counts = new Map<string, number>()
  if (!session) return counts
  const { attributions } = session.facts.get()
  for (const id of new Set(passagesOf(session.editor.state.doc).map((passage) => passage.id))) {
    for (const sourceId of attributions[id]?.sourceIds ?? []) {
      const resolved = resolveSource(sources, sourceId)?.id
      if (resolved) counts.set(resolved, (counts.get(resolved) ?? 0) + 1)
    }
  }
  return counts
}

/** The register of the desk, and one source of it at a time. */
export function SourcesPanel() {
  const t = useTranslate()
  const shell = useFullShell()
  const sources = useStore(shell.sources)
  const [query, setQuery] = useState('')
  const [opened, setOpened] = useState<Source | null>(null)
  const [removed, setRemoved] = useState<Source | null>(null)
  const shown = useShownSource()
  const counts = usePassageCounts()
  const live = sources.filter((source) => source.mergedInto === null)
  const rows = rankSources(sources, query)
  const groups = [
    { name: 'inArticle', rows: rows.filter((source) => counts.has(source.id)).sort((a, b) => (counts.get(b.id) ?? 0) - (counts.get(a.id) ?? 0)) },
    { name: 'others', rows: rows.filter((source) => !counts.has(source.id)) },
  ] as const

  if (opened) {
    const present = sources.find((source) => source.id === opened.id) ?? opened
    const removedHere = (source: Source): void => {
      setRemoved(source)
      setOpened(null)
    }
    if (present.confidentiality !== 'none') return <WithheldCard key={present.id} source={present} onBack={() => setOpened(null)} onRemoved={removedHere} onOpen={setOpened} />
    return (
      <SourceCard
        key={opened.id}
        source={present}
        isNew={!sources.some((source) => source.id === opened.id)}
        onBack={() => setOpened(null)}
        onRemoved={removedHere}
        onOpen={setOpened}
      />
    )
  }
  const create = (): void => setOpened(newSource(newId(), 'person', query.trim()))
  return (
    <Panel
      title={t('sources.title')}
      titleHidden
      lead={
        <div className="panel-tools">
          <SearchField label={t('sources.search')} value={query} onChange={setQuery} />
          <IconButton icon="plus" label={t('sources.create')} onPress={create} />
        </div>
      }
      footer={<RemovedLine source={sources.some((source) => source.id === removed?.id) ? null : removed} onForget={() => setRemoved(null)} />}
    >
      {live.length === 0 ? (
        <EmptyState title={t('sources.emptyTitle')}>{t('sources.emptyText')}</EmptyState>
      ) : rows.length === 0 ? (
        <p className="panel-none">{t('sources.nothingFound')}</p>
      ) : (
        groups.filter((group) => group.rows.length > 0).map((group) => (
          <section key={group.name}>
            {counts.size > 0 && <h3 className="ledger-group-name">{t(`sources.${group.name}`)}</h3>}
            <ul className="source-list" aria-label={counts.size > 0 ? t(`sources.${group.name}`) : t('sources.list')}>
              {group.rows.map((source) => (
                <li key={source.id}>
                  <button type="button" className="source-row" onClick={() => setOpened(source)}>
                    <span className="source-name">{shown(source).name}</span>
                    <span className="source-note">{shownSource(source).isWithheld ? <WithheldMark /> : shown(source).note}</span>
                    {counts.has(source.id) && <span className="source-count">{t('sources.passages', { count: counts.get(source.id) ?? 0 })}</span>}
                  </button>
                </li>
              ))}
            </ul>
          </section>
        ))
      )}
    </Panel>
  )
}
