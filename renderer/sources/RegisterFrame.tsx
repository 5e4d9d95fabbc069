import type { ReactNode } from 'react'
import { useFullShell } from '../shell/full-context'
import { useTranslate } from '../shell/messages'
import { Button, Panel, useFocusAtStart } from '../ui'
import { ChangeLine } from './ChangeLine'

interface RegisterFrameProps {
  readonly title: string
  readonly children: ReactNode
}

/** A page of the Sources tab beside the list: its title, the way back, and what was last done. */
export function RegisterFrame({ title, children }: RegisterFrameProps) {
  const t = useTranslate()
  const { register } = useFullShell()
  const back = useFocusAtStart<HTMLButtonElement>()
  const leave = (): void => {
    register.lastCard.set('')
    register.page.set({ kind: 'list' })
  }
  return (
    <Panel
      title={title}
      titleHidden
      lead={
        <div className="source-head">
          <Button size="small" variant="plain" icon="chevronLeft" buttonRef={back} onPress={leave}>{t('sources.back')}</Button>
          <p className="source-title" aria-hidden="true">{title}</p>
        </div>
      }
      footer={<ChangeLine />}
      onEscape={leave}
    >
      {children}
    </Panel>
  )
}
