import { useFullShell } from '../shell/full-context'
import { useTranslate } from '../shell/messages'
import { Button, useFocusAtStart } from '../ui'

/** In place of a record that lies in the locked vault: that it does, and the way to it. */
export function LockedRecord() {
  const t = useTranslate()
  const { vault } = useFullShell()
  const unlocking = useFocusAtStart<HTMLButtonElement>()
  return (
    <div className="source-locked">
      <p>{t('vault.source.locked')}</p>
      <Button size="small" icon="lock" buttonRef={unlocking} onPress={() => void vault.ask({ kind: 'unlock', reason: 'record' })}>{t('vault.source.unlock')}</Button>
    </div>
  )
}
