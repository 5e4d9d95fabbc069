import type { MessageKey } from '@shared/messages'
import { useTranslate } from '../shell/messages'
import { Button, useFocusAtStart } from '../ui'

interface InlineQuestionProps {
  readonly words: MessageKey
  readonly yes: MessageKey
  readonly no: MessageKey
  readonly onYes: () => void
  readonly onNo: () => void
}

/** Asks in place before something that cannot be undone; the answer that changes nothing has the focus. */
export function InlineQuestion({ words, yes, no, onYes, onNo }: InlineQuestionProps) {
  const t = useTranslate()
  const keep = useFocusAtStart<HTMLButtonElement>()
  return (
    <fieldset className="library-ask">
      <legend className="library-ask-words">{t(words)}</legend>
      <Button size="small" variant="danger" onPress={onYes}>
        {t(yes)}
      </Button>
      <Button size="small" buttonRef={keep} onPress={onNo}>
        {t(no)}
      </Button>
    </fieldset>
  )
}
