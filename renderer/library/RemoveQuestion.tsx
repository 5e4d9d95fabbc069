import { useTranslate } from '../shell/messages'
import { Button, useFocusAtStart } from '../ui'

interface RemoveQuestionProps {
  readonly onRemove: () => void
  readonly onKeep: () => void
}

/** Asks in the line itself before an article is deleted for good. */
export function RemoveQuestion({ onRemove, onKeep }: RemoveQuestionProps) {
  const t = useTranslate()
  const keep = useFocusAtStart<HTMLButtonElement>()
  return (
    <fieldset className="library-ask">
      <legend className="library-ask-words">{t('library.removeAsk')}</legend>
      <Button size="small" variant="danger" onPress={onRemove}>
        {t('library.removeYes')}
      </Button>
      <Button size="small" buttonRef={keep} onPress={onKeep}>
        {t('library.removeNo')}
      </Button>
    </fieldset>
  )
}
