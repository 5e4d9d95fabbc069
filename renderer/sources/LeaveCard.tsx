import { useTranslate } from '../shell/messages'
import { CardQuestion } from './CardQuestion'

interface LeaveCardProps {
  readonly onStay: () => void
  readonly onDiscard: () => void
}

/** Asks before a card is left on which something is written that cannot be stored yet. */
export function LeaveCard({ onStay, onDiscard }: LeaveCardProps) {
  const t = useTranslate()
  return <CardQuestion words={t('sources.leaveAsk')} yes={t('sources.leaveYes')} no={t('sources.leaveNo')} onYes={onDiscard} onNo={onStay} />
}
