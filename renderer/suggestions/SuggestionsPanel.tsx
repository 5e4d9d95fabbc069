import { useMemo } from 'react'
import { suggestionKinds, type Suggestion } from '@shared/suggestions'
import type { ArticleSession } from '../editor/session'
import { useFullShell } from '../shell/full-context'
import { useTranslate } from '../shell/messages'
import { useStore } from '../shell/store'
import { Choices, EmptyState, Panel, Select, WindowedList } from '../ui'
import { DecideLine } from './DecideLine'
import { ModeLine } from './ModeLine'
import { authorsIn, shownSuggestions } from './shown-suggestions'
import { showView, standOnSuggestion } from './suggestion-actions'
import { suggestionViews } from './suggestion-display'
import { SuggestionLine } from './SuggestionLine'

const keyOf = ({ id }: Suggestion): string => id

/** Stands for all in a list of choices: no person and no kind is called so. */
const all = '*'

function Filters({ listed }: { readonly listed: readonly Suggestion[] }) {
  const t = useTranslate()
  const { filter } = useFullShell().suggestions
  const { author, kind } = useStore(filter)
  const authors = useMemo(() => authorsIn(listed), [listed])
  const kinds = useMemo(() => suggestionKinds.filter((one) => listed.some((suggestion) => suggestion.kind === one)), [listed])
  return (
    <div className="suggestion-filters">
      <Select
        label={t('suggestions.author')}
        labelHidden
        look="plain"
        value={author ?? all}
        choices={[{ id: all, label: t('suggestions.everybody') }, ...authors.map(({ id, name }) => ({ id, label: name || t('suggestions.nobody') }))]}
        onChange={(id) => filter.set((present) => ({ ...present, author: id === all ? null : id }))}
      />
      <Select
        label={t('suggestions.kind')}
        labelHidden
        look="plain"
        value={kind ?? all}
        choices={[{ id: all, label: t('suggestions.everyKind') }, ...kinds.map((id) => ({ id, label: t(`suggestions.kinds.${id}`) }))]}
        onChange={(id) => filter.set((present) => ({ ...present, kind: kinds.find((one) => one === id) ?? null }))}
      />
    </div>
  )
}

function Views() {
  const t = useTranslate()
  const shell = useFullShell()
  const view = useStore(shell.suggestions.view)
  return (
    <Choices
      label={t('suggestions.view')}
      labelHidden
      value={view}
      choices={suggestionViews.map((id) => ({ id, label: t(`suggestions.short.${id}`) }))}
      onChange={(to) => showView(shell, to)}
    />
  )
}

function List({ session }: { readonly session: ArticleSession }) {
  const t = useTranslate()
  const shell = useFullShell()
  const { suggestions } = shell
  const { doc, all: listed } = useStore(suggestions.listed)
  const filter = useStore(suggestions.filter)
  const current = useStore(suggestions.current)
  const facts = useStore(session.facts)
  const shown = useMemo(() => shownSuggestions(listed, filter), [listed, filter])
  if (doc === null || listed.length === 0) return <EmptyState title={t('suggestions.emptyTitle')}>{t('suggestions.emptyText')}</EmptyState>
  if (shown.length === 0) return <EmptyState title={t('suggestions.noneShown')}>{t('suggestions.noneShownText')}</EmptyState>
  return (
    <WindowedList label={t('suggestions.list')} items={shown} keyOf={keyOf} current={current} estimate={66} onChoose={({ id }) => standOnSuggestion(shell, id)} onOpen={() => session.editor.view.focus()}>
      {(suggestion) => <SuggestionLine suggestion={suggestion} doc={doc} facts={facts} />}
    </WindowedList>
  )
}

/** What somebody has suggested and nobody decided, in reading order: decided one by one, some, or all. */
export function SuggestionsPanel() {
  const t = useTranslate()
  const shell = useFullShell()
  const session = useStore(shell.session)
  const { all: listed } = useStore(shell.suggestions.listed)
  const filter = useStore(shell.suggestions.filter)
  if (!session) return null
  const shown = shownSuggestions(listed, filter).length
  return (
    <Panel
      title={t('suggestions.title')}
      titleHidden
      lead={
        <div className="suggestions-lead">
          <ModeLine session={session} />
          {listed.length > 0 && (
            <>
              <p className="panel-summary">{shown === listed.length ? t('suggestions.summary', { count: shown }) : t('suggestions.shown', { shown, count: listed.length })}</p>
              <Filters listed={listed} />
              <Views />
            </>
          )}
        </div>
      }
      footer={listed.length > 0 && !session.readOnly && <DecideLine session={session} />}
    >
      <List session={session} />
    </Panel>
  )
}
