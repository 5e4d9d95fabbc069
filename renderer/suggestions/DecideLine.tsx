import type { ArticleSession } from '../editor/session'
import { useFullShell } from '../shell/full-context'
import { useTranslate } from '../shell/messages'
import { useStore } from '../shell/store'
import { Button, MenuButton, type MenuAction } from '../ui'
import { authorOf, shownSuggestions, suggestionsWithin } from './shown-suggestions'
import { decideMany, decideSuggestions, type Decision } from './suggestion-actions'

/** Accepts or rejects the suggestion that the list stands on, and in a menu several at once. */
export function DecideLine({ session }: { readonly session: ArticleSession }) {
  const t = useTranslate()
  const shell = useFullShell()
  const { all } = useStore(shell.suggestions.listed)
  const filter = useStore(shell.suggestions.filter)
  const current = useStore(shell.suggestions.current)
  const shown = shownSuggestions(all, filter)
  const chosen = shown.find(({ id }) => id === current)
  const decide = (ids: readonly string[], decision: Decision): void => decideSuggestions(shell, session, ids, decision)
  const many = (decision: Decision, of: 'all' | 'shown'): void => void shell.attempt(() => decideMany(shell, decision, of))
  const actions = (): readonly MenuAction[] => {
    const { selection } = session.editor.state
    const selected = selection.empty ? [] : suggestionsWithin(all, selection.from, selection.to).map(({ id }) => id)
    const author = chosen ? authorOf(chosen) : null
    const theirs = all.filter((one) => authorOf(one) === author).map(({ id }) => id)
    const name = chosen?.author || chosen?.initials || t('suggestions.nobody')
    return [
      ...(selected.length === 0
        ? []
        : [
            { id: 'acceptSelected', label: t('suggestions.acceptSelected'), run: () => decide(selected, 'accept') },
            { id: 'rejectSelected', label: t('suggestions.rejectSelected'), run: () => decide(selected, 'reject') },
          ]),
      ...(chosen && theirs.length < all.length
        ? [
            { id: 'acceptOf', label: t('suggestions.acceptOf', { name }), run: () => decide(theirs, 'accept') },
            { id: 'rejectOf', label: t('suggestions.rejectOf', { name }), run: () => decide(theirs, 'reject') },
          ]
        : []),
      ...(shown.length === all.length || shown.length === 0
        ? []
        : [
            { id: 'acceptShown', label: t('suggestions.acceptShown', { count: shown.length }), run: () => many('accept', 'shown') },
            { id: 'rejectShown', label: t('suggestions.rejectShown', { count: shown.length }), run: () => many('reject', 'shown') },
          ]),
      { id: 'acceptAll', label: t('suggestions.acceptAll'), run: () => many('accept', 'all') },
      { id: 'rejectAll', label: t('suggestions.rejectAll'), run: () => many('reject', 'all') },
    ]
  }
  return (
    <div className="suggestion-decide">
      <Button size="small" icon="check" isDisabled={!chosen} onPress={() => chosen && decide([chosen.id], 'accept')}>{t('suggestions.accept')}</Button>
      <Button size="small" icon="close" isDisabled={!chosen} onPress={() => chosen && decide([chosen.id], 'reject')}>{t('suggestions.reject')}</Button>
      <MenuButton label={t('suggestions.many')} actions={actions()} />
    </div>
  )
}
