import { useEffect, useRef, useState } from 'react'
import type { Source } from '@shared/source'
import { api } from '../bridge'
import { useFullShell } from '../shell/full-context'
import { useTranslate } from '../shell/messages'
import { Button } from '../ui'
import { lossOf, type Loss } from './loss-of'
import { useShownSource } from './useShownSource'

interface RemoveSourceProps {
  readonly source: Source
  /** Called before; the result is called where the source stays after all. */
  readonly onRemoving: () => () => void
  readonly onRemoved: () => void
  readonly onKeep: () => void
}

/** Asks before a source leaves the register, and says first how many passages of how many articles lose it. */
export function RemoveSource({ source, onRemoving, onRemoved, onKeep }: RemoveSourceProps) {
  const t = useTranslate()
  const shell = useFullShell()
  const shown = useShownSource()
  const question = useRef<HTMLDivElement>(null)
  const [loss, setLoss] = useState<Loss | null>(null)

  useEffect(() => {
    const asked = { current: true }
    void shell.attempt(async () => {
      // What was attributed a moment ago counts as well.
      await shell.flush()
      const found = lossOf(await api['source.passages'](source.id))
      if (asked.current) setLoss(found)
    })
    return () => {
      asked.current = false
    }
  }, [shell, source.id])
  useEffect(() => {
    question.current?.scrollIntoView({ block: 'nearest' })
    question.current?.querySelector('button')?.focus()
  }, [loss])

  const remove = async (): Promise<void> => {
    const stays = onRemoving()
    await api['source.remove'](source.id).catch((error: unknown) => {
      stays()
      throw error
    })
    onRemoved()
  }
  return (
    <div ref={question} role="alert" className="source-ask">
      <p>{t('sources.removeAsk', { name: shown(source).name })}</p>
      {loss && (
        <p className="source-loss">
          {loss.passages === 0 ? t('sources.loseNone') : t('sources.lose', { passages: t('sources.passages', { count: loss.passages }), articles: t('sources.articles', { count: loss.articles }) })}
        </p>
      )}
      <Button size="small" onPress={onKeep}>{t('sources.no')}</Button>
      <Button size="small" variant="danger" isDisabled={loss === null} onPress={() => void shell.attempt(remove)}>{t('sources.yes')}</Button>
    </div>
  )
}
