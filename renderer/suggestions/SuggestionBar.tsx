import type { ArticleSession } from '../editor/session'
import { useFullShell } from '../shell/full-context'
import { useTranslate } from '../shell/messages'
import { useStore } from '../shell/store'
import { Button, formatRecent, IconButton, useLanguage, useNow } from '../ui'
import { kindShapes } from './kind-shapes'
import { decideSuggestions, stepSuggestions } from './suggestion-actions'
import { labelOf } from './suggestion-told'
import { SuggestionWords } from './SuggestionWords'

/** The suggestion at the caret in a slim strip at the foot of the page: whose it is, and decided by one click. It covers no text. */
export function SuggestionBar({ session }: { readonly session: ArticleSession }) {
  const t = useTranslate()
  const shell = useFullShell()
  const language = useLanguage()
  const now = useNow()
  const { all } = useStore(shell.suggestions.listed)
  const here = useStore(shell.suggestions.atCaret)
  const view = useStore(shell.suggestions.view)
  const suggestion = all.find(({ id }) => id === here)
  if (!suggestion || view !== 'all') return null
  const { kind, author, initials, at } = suggestion
  return (
    <section className="suggestion-bar" aria-label={t('suggestions.bar')}>
      <span className="suggestion-shape" aria-hidden="true">{kindShapes[kind]}</span>
      <span className="suggestion-kind">{labelOf(t, suggestion)}</span>
      <span className="suggestion-bar-words">
        <SuggestionWords suggestion={suggestion} context={{ before: '', after: '' }} />
      </span>
      <span className="suggestion-author">{author || initials || t('suggestions.nobody')}</span>
      {at !== '' && <time className="note-when" dateTime={at}>{formatRecent(at, now, language)}</time>}
      {!session.readOnly && (
        <>
          <Button size="small" icon="check" onPress={() => decideSuggestions(shell, session, [suggestion.id], 'accept')}>{t('suggestions.accept')}</Button>
          <Button size="small" icon="close" onPress={() => decideSuggestions(shell, session, [suggestion.id], 'reject')}>{t('suggestions.reject')}</Button>
        </>
      )}
      <IconButton icon="chevronUp" label={t('suggestions.previous')} shortcut="Shift+F3" onPress={() => stepSuggestions(shell, -1)} />
      <IconButton icon="chevronDown" label={t('suggestions.next')} shortcut="F3" onPress={() => stepSuggestions(shell, 1)} />
    </section>
  )
}
