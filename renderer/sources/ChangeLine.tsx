import type { Source } from '@shared/source'
import { useFullShell } from '../shell/full-context'
import { useTranslate } from '../shell/messages'
import { useStore } from '../shell/store'
import { Button, IconButton, LiveRegion } from '../ui'
import { changeWords } from './change-words'
import { useRemovedSources } from './RemovedSources'
import { useShownSource } from './useShownSource'

/** Under the register: what was last done to it, and the way back, until it is dismissed or something else is done. */
export function ChangeLine() {
  const t = useTranslate()
  const { register, sources, attempt } = useFullShell()
  const change = useStore(register.change)
  const live = useStore(sources)
  const removed = useRemovedSources()
  const shown = useShownSource()
  const find = (id: string): Source | undefined => [...live, ...removed].find((source) => source.id === id)
  const words = change && changeWords(change.done, find, (source) => shown(source).name)
  const undo = async (): Promise<void> => {
    await change?.undo()
    register.change.set((present) => (present === change ? null : present))
  }
  return (
    <LiveRegion className="source-removed">
      {change && words && (
        <>
          <span className="source-removed-words">{t(words.said, words.values)}</span>
          <Button size="small" onPress={() => void attempt(undo)}>{t('sources.undo')}</Button>
          <IconButton icon="close" label={t('library.dismiss')} onPress={() => register.change.set(null)} />
        </>
      )}
    </LiveRegion>
  )
}
