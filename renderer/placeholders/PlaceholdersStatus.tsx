import { Button } from 'react-aria-components'
import { useFullShell } from '../shell/full-context'
import { useTranslate } from '../shell/messages'
import { useStore } from '../shell/store'
import { isPlaceholder } from './placeholder-display'
import { stepPlaceholders } from './placeholder-actions'

/** In the status bar: how much is still to be filled in; pressed, it leads to the next. */
export function PlaceholdersStatus() {
  const t = useTranslate()
  const shell = useFullShell()
  const count = useStore(shell.review.state, ({ findings }) => findings.filter(isPlaceholder).length)
  if (count === 0) return null
  return (
    <Button className="status-suggestions" onPress={() => stepPlaceholders(shell, 1)}>
      <span>{t('shell.placeholders.status', { count })}</span>
    </Button>
  )
}
