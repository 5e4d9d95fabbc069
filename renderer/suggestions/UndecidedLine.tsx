import { useFullShell } from '../shell/full-context'
import { useTranslate } from '../shell/messages'
import { useStore } from '../shell/store'
import { Button } from '../ui'
import { showSuggestions } from './suggestion-actions'

/** Among the details: how many suggestions nobody has decided, with the way to them. Nothing where there is none. */
export function UndecidedLine() {
  const t = useTranslate()
  const shell = useFullShell()
  const count = useStore(shell.suggestions.listed).all.length
  if (count === 0) return null
  return (
    <p className="suggestions-undecided">
      <span>▲ {t('suggestions.undecided', { count })}</span>
      <Button size="small" onPress={() => showSuggestions(shell)}>{t('suggestions.show')}</Button>
    </p>
  )
}
