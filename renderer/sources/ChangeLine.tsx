import { useFullShell } from '../shell/full-context'
import { useTranslate } from '../shell/messages'
import { useStore } from '../shell/store'
import { Button, IconButton, LiveRegion } from '../ui'

/** Under the register: what was last done to it, and the way back, until it is dismissed or something else is done. */
export function ChangeLine() {
  const t = useTranslate()
  const { register, attempt } = useFullShell()
  const change = useStore(register.change)
  const undo = async (): Promise<void> => {
    await change?.undo()
    register.change.set((present) => (present === change ? null : present))
  }
  return (
    <LiveRegion className="source-removed">
      {change && (
        <>
          <span className="source-removed-words">{t(change.said, change.values)}</span>
          <Button size="small" onPress={() => void attempt(undo)}>{t('sources.undo')}</Button>
          <IconButton icon="close" label={t('library.dismiss')} onPress={() => register.change.set(null)} />
        </>
      )}
    </LiveRegion>
  )
}
