import { useEffect, useRef } from 'react'
import { Button } from '../ui'

interface CardQuestionProps {
  readonly words: string
  readonly yes: string
  readonly no: string
  readonly onYes: () => void
  readonly onNo: () => void
}

/** Asks on the card of a source, which shows the question and has its focus on the answer that changes nothing. */
export function CardQuestion({ words, yes, no, onYes, onNo }: CardQuestionProps) {
  const question = useRef<HTMLDivElement>(null)
  useEffect(() => {
    question.current?.scrollIntoView({ block: 'nearest' })
    question.current?.querySelector('button')?.focus()
  }, [])
  return (
    <div ref={question} role="alert" className="source-ask">
      <p>{words}</p>
      <Button size="small" onPress={onNo}>{no}</Button>
      <Button size="small" variant="danger" onPress={onYes}>{yes}</Button>
    </div>
  )
}
