import { useEffect, useRef } from 'react'
import { useTranslate } from '../shell/messages'
import { Button } from '../ui'

interface MakePublicProps {
  readonly name: string
  readonly onYes: () => void
  readonly onNo: () => void
}

/** Asks before a withheld source is named openly, and says what that means. */
export function MakePublic({ name, onYes, onNo }: MakePublicProps) {
  const t = useTranslate()
  const question = useRef<HTMLDivElement>(null)
  useEffect(() => {
    question.current?.scrollIntoView({ block: 'nearest' })
    question.current?.querySelector('button')?.focus()
  }, [])
  return (
    <div ref={question} role="alert" className="source-ask">
      <p>{t('vault.source.makePublicAsk', { name })}</p>
      <Button size="small" onPress={onNo}>{t('vault.source.makePublicNo')}</Button>
      <Button size="small" variant="danger" onPress={onYes}>{t('vault.source.makePublicYes')}</Button>
    </div>
  )
}
