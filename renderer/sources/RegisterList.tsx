import { useCallback, useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import type { Source } from '@shared/source'
import { useFullShell } from '../shell/full-context'
import { useTranslate } from '../shell/messages'
import { useStore } from '../shell/store'
import { Button, EmptyState, IconButton, MenuButton, Panel, SearchField } from '../ui'
import { ChangeLine } from './ChangeLine'
import { registerSorts } from './register-desk'
import { createLineBook, findLines, registerRows } from './register-rows'
import { SourceList } from './SourceList'
import type { Uses } from './useUses'

interface RegisterListProps {
  readonly uses: Uses
  /** How many pairs may be one source, and how many sources were taken out. */
  readonly duplicates: number
  readonly removed: number
  readonly onOpen: (source: Source) => void
  readonly onCreate: (name: string) => void
}

/** The register: a field that finds as it is typed, the order, the list, and quiet ways to what is beside it. */
export function RegisterList({ uses, duplicates, removed, onOpen, onCreate }: RegisterListProps) {
  const t = useTranslate()
  const { register, sources: stored } = useFullShell()
  const sources = useStore(stored)
  const query = useStore(register.query)
  const sort = useStore(register.sort)
  const list = useRef<HTMLDivElement>(null)
  const [lastCard] = useState(register.lastCard.get)

  const [book] = useState(createLineBook)
  const called = useCallback(({ kind, credibility }: Source): string => `${t(`terms.sourceKind.${kind}`)} ${credibility === 'undetermined' ? '' : t(`terms.credibility.${credibility}`)}`, [t])
  const lines = useMemo(() => book(sources, called), [book, sources, called])
  const rows = useMemo(
    () => registerRows(findLines(lines, query), sort, ({ id }) => uses.here.get(id) ?? 0, ({ id }) => uses.all.get(id) ?? 0),
    [lines, query, sort, uses],
  )
  useEffect(() => {
    // Whoever comes back from a card goes on from its line.
    if (lastCard !== null) list.current?.focus({ preventScroll: true })
    register.lastCard.set(null)
  }, [register, lastCard])

  const keys = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowDown' && event.key !== 'Enter') return
    const first = rows.find((row) => row.kind === 'source')
    if (event.key === 'Enter' && query.trim() !== '' && first?.kind === 'source') onOpen(first.source)
    else list.current?.focus()
    event.preventDefault()
  }
  return (
    <Panel
      title={t('sources.title')}
      titleHidden
      lead={
        <>
          <div className="panel-tools">
            <SearchField label={t('sources.search')} value={query} onChange={register.query.set} onKeyDown={keys} />
            <MenuButton
              label={t('sources.sortBy', { sort: t(`sources.sort.${sort}`) })}
              icon="sort"
              actions={registerSorts.map((id) => ({ id, label: t(`sources.sort.${id}`), ...(id === sort ? { icon: 'check' as const } : {}), run: () => register.sort.set(id) }))}
            />
            <IconButton icon="plus" label={t('sources.create')} onPress={() => onCreate(query.trim())} />
          </div>
          {(duplicates > 0 || removed > 0) && (
            <div className="source-beside">
              {duplicates > 0 && <Button size="small" variant="plain" onPress={() => register.page.set({ kind: 'duplicates' })}>{t('sources.duplicates.title', { count: duplicates })}</Button>}
              {removed > 0 && <Button size="small" variant="plain" onPress={() => register.page.set({ kind: 'removed' })}>{t('sources.removedCount', { count: removed })}</Button>}
            </div>
          )}
        </>
      }
      footer={<ChangeLine />}
    >
      {lines.length === 0 ? (
        <EmptyState title={t('sources.emptyTitle')} commands={['review.attribute']}>{t('sources.emptyText')}</EmptyState>
      ) : rows.length === 0 ? (
        <p className="panel-none">{t('sources.nothingFound')}</p>
      ) : (
        <SourceList rows={rows} used={uses.all} startAt={lastCard} listRef={list} onOpen={onOpen} />
      )}
    </Panel>
  )
}
