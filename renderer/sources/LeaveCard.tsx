import { useEffect, useRef } from 'react'
import { useTranslate } from '../shell/messages'
import { Button } from '../ui'

interface LeaveCardProps {
  readonly onStay: () => void
  readonly onDiscard: () => void
}

/** Asks before a card is left on which something is written that cannot be stored yet. */
export function LeaveCard({ onStay, onDiscard }: LeaveCardProps) {
  const t = useTranslate()
  const question = useRef<HTMLDivElement>(null)
  useEffect(() => {
    question.current?.scrollIntoView({ block: 'nearest' })
    question.current?.querySelector('button')?.focus()
  }, [])
  return (
    <div ref={question} role="alert" className="source-ask">
      <p>{t('sources.leaveAsk')}</p>
      <Button size="small" onPress={onStay}>{t('sources.leaveNo')}</Button>
      <Button size="small" variant="danger" onPress={onDiscard}>{t('sources.leaveYes')}</Button>
    </div>
  )
}
