import { useLayoutEffect, useRef, type ReactNode } from 'react'
import { isFocusNowhere } from '../shell/focus-back'
import { useTranslate } from '../shell/messages'
import { Button } from '../ui'

interface CardHeadProps {
  readonly title: string
  readonly onBack: () => void
  /** What marks the card beside its title. */
  readonly children?: ReactNode
}

/** The head of a source's card. Where what led to the card is gone, the list or a card merged into this one, the focus stands on the way back. */
export function CardHead({ title, onBack, children }: CardHeadProps) {
  const t = useTranslate()
  const back = useRef<HTMLButtonElement>(null)
  useLayoutEffect(() => {
    if (isFocusNowhere(document)) back.current?.focus()
  }, [])
  return (
    <div className="source-head">
      <Button size="small" variant="plain" icon="chevronLeft" buttonRef={back} onPress={onBack}>{t('sources.back')}</Button>
      <p className="source-title" aria-hidden="true">{title}</p>
      {children}
    </div>
  )
}
