import { Button } from 'react-aria-components'
import { useFullShell } from '../shell/full-context'
import { useTranslate } from '../shell/messages'
import { useStore } from '../shell/store'
import { showSuggestions } from './suggestion-actions'

/** In the status bar: that changes are suggested, and how many suggestions nobody has decided. */
export function SuggestionsStatus() {
  const t = useTranslate()
  const shell = useFullShell()
  const isOn = useStore(shell.suggestions.isOn)
  const count = useStore(shell.suggestions.listed).all.length
  if (!isOn && count === 0) return null
  return (
    <Button className="status-suggestions" onPress={() => showSuggestions(shell)}>
      {isOn && <span>✎ {t('suggestions.suggesting')}</span>}
      {count > 0 && <span>{t('suggestions.status', { count })}</span>}
    </Button>
  )
}
