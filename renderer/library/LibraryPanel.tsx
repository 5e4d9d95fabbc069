import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { articleStatuses } from '@shared/article'
import { commandList } from '@shared/commands'
import { useFullShell } from '../shell/full-context'
import { useTranslate } from '../shell/messages'
import { useStore } from '../shell/store'
import { Button, EmptyState, formatNumber, IconButton, LiveRegion, localeOf, Panel, SearchField, Select, useLanguage } from '../ui'
import { chosen, linesOf, ordered, type Choice, type Sort } from './arrange'
import { ArticleList } from './ArticleList'
import { hearUndoTrash } from './library-focus'
import { namesakes } from './namesakes'
import { Notices } from './Notices'
import { withOpenLine } from './open-line'
import { ReadOnlyLine } from './ReadOnlyLine'
import { useJustTrashed } from './useJustTrashed'
import { useLibraryActions } from './useLibraryActions'

const sorts: readonly Sort[] = ['updated', 'headline', 'status']
const newShortcut = commandList.find((command) => command.id === 'article.new')?.accelerator

/** The left pane: every article of the library, to be found, opened, thrown away and put back. */
export function LibraryPanel() {
  const shell = useFullShell()
  const t = useTranslate()
  const language = useLanguage()
  const library = useStore(shell.library)
  const sort = useStore(shell.preferences, (preferences) => preferences.sort)
  const openId = useStore(shell.session, (session) => session?.id ?? null)
  const actions = useLibraryActions()
  const justTrashed = useJustTrashed(library.articles)
  const [query, setQuery] = useState('')
  const [status, setStatus] = useState<Choice['status']>('any')
  const [trash, setTrash] = useState(false)
  const search = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const sought = useDeferredValue(query)

  const openLine = useStore(shell.openLine)
  const me = useStore(shell.preferences, (preferences) => preferences.person.name)
  const lines = useMemo(() => linesOf(withOpenLine(library.articles, openLine)), [library.articles, openLine])
  const inOrder = useMemo(() => ordered(lines, sort, localeOf(language)), [lines, sort, language])
  const shown = useMemo(() => chosen(inOrder, { query: sought, status, trash, me }), [inOrder, sought, status, trash, me])
  const alike = useMemo(() => namesakes(shown), [shown])
  const isEmpty = library.articles.length > 0 && shown.length === 0
  useEffect(() => {
    // The list that had the focus is gone; keys must not fall into nothing.
    if (isEmpty && document.activeElement === document.body) search.current?.focus()
  }, [isEmpty])

  const last = trash ? null : (justTrashed.article?.id ?? null)
  useEffect(() => {
    if (last === null) return undefined
    return hearUndoTrash(() => {
      actions.restore(last)
      list.current?.focus({ preventScroll: true })
    })
  }, [last, actions])

  const inTrash = useMemo(() => library.articles.filter((article) => article.trashed).length, [library.articles])
  const all = trash ? inTrash : library.articles.length - inTrash
  const count = { count: all, formatted: formatNumber(all, language) }

  const showAll = (): void => {
    setQuery('')
    setStatus('any')
    search.current?.focus()
  }

  const empty = (): React.ReactNode => {
    if (all > 0)
      return (
        <EmptyState
          title={t('library.nothing.title')}
          action={
            <Button size="small" onPress={showAll}>
              {t('library.nothing.clear')}
            </Button>
          }
        >
          {t('library.nothing.words')}
        </EmptyState>
      )
    if (trash) return <EmptyState title={t('library.trashEmpty.title')}>{t('library.trashEmpty.words')}</EmptyState>
    return (
      <EmptyState title={t('library.empty.title')} commands={['article.new', 'import.open', 'import.paste']}>
        {t('library.empty.words')}
      </EmptyState>
    )
  }

  return (
    <div className="library-panel">
      <Panel
        title={trash ? t('library.trash') : library.name || t('library.label')}
        actions={
          trash ? (
            <Button size="small" variant="plain" icon="chevronLeft" onPress={() => setTrash(false)}>
              {t('library.leaveTrash')}
            </Button>
          ) : (
            <IconButton
              icon="plus"
              label={t('command.article.new')}
              shortcut={newShortcut}
              isDisabled={library.readOnly !== null}
              onPress={() => shell.run('article.new')}
            />
          )
        }
        lead={
          <div className="library-lead">
            <SearchField
              label={t('library.search')}
              value={query}
              onChange={setQuery}
              inputRef={search}
              onKeyDown={(event) => {
                if (event.key === 'ArrowDown') list.current?.focus()
                else if (event.key === 'Enter' && shown[0] && !trash) actions.open(shown[0].id)
                else return
                event.preventDefault()
              }}
            />
            <div className="library-filters">
              <Select
                look="plain"
                label={t('library.filter')}
                labelHidden
                value={status}
                choices={[{ id: 'any', label: t('library.anyStatus') }, { id: 'mine', label: t('library.mine') }, ...articleStatuses.map((id) => ({ id, label: t(`terms.status.${id}`) }))]}
                onChange={setStatus}
              />
              <Select
                look="plain"
                label={t('library.sort')}
                labelHidden
                value={sort}
                choices={sorts.map((id) => ({ id, label: t(`library.sorts.${id}`) }))}
                onChange={(wanted) => shell.setPreferences({ sort: wanted })}
              />
            </div>
            {library.readOnly !== null && <ReadOnlyLine reason={library.readOnly} holder={library.holder} />}
            <Notices notices={library.notices} />
          </div>
        }
        footer={
          <>
            <LiveRegion className="library-undo">
              {justTrashed.article && !trash && (
                <>
                  <span className="library-undo-words">{t('library.trashed', { headline: justTrashed.article.headline || t('library.untitled') })}</span>
                  <Button size="small" onPress={() => actions.restore(justTrashed.article?.id ?? '')}>
                    {t('library.undo')}
                  </Button>
                  <IconButton icon="close" label={t('library.dismiss')} onPress={justTrashed.forget} />
                </>
              )}
            </LiveRegion>
            <div className="library-footer">
              <LiveRegion className="library-count">
                {shown.length === all
                  ? t('library.articles', count)
                  : t('library.shown', { shown: formatNumber(shown.length, language), all: t('library.articles', count) })}
              </LiveRegion>
              <Button
                size="small"
                variant="plain"
                icon="trash"
                aria-label={t('library.trashCount', { count: inTrash })}
                aria-pressed={trash}
                onPress={() => setTrash(!trash)}
              >
                {inTrash > 0 ? formatNumber(inTrash, language) : null}
              </Button>
            </div>
          </>
        }
      >
        {shown.length > 0 ? <ArticleList key={String(trash)} articles={shown} alike={alike} openId={openId} me={me} actions={actions} listRef={list} /> : empty()}
      </Panel>
    </div>
  )
}
