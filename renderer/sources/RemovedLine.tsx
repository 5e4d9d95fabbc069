import type { Source } from '@shared/source'
import { api } from '../bridge'
import { useFullShell } from '../shell/full-context'
import { useTranslate } from '../shell/messages'
import { Button, IconButton, LiveRegion } from '../ui'
import { useShownSource } from './useShownSource'

interface RemovedLineProps {
  /** The source that was removed last and has not come back. */
  readonly source: Source | null
  readonly onForget: () => void
}

/** Under the register: what was just removed from it, and the way back. */
export function RemovedLine({ source, onForget }: RemovedLineProps) {
  const t = useTranslate()
  const shell = useFullShell()
  const shown = useShownSource()
  return (
    <LiveRegion className="source-removed">
      {source && (
        <>
          <span className="source-removed-words">{t('sources.removed', { name: shown(source).name })}</span>
          <Button size="small" onPress={() => void shell.attempt(() => api['source.restore'](source.id))}>{t('sources.undo')}</Button>
          <IconButton icon="close" label={t('library.dismiss')} onPress={onForget} />
        </>
      )}
    </LiveRegion>
  )
}
