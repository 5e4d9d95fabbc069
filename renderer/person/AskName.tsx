import { useEffect, useRef, useState } from 'react'
import { useShell } from '../shell/context'
import { focusBack } from '../shell/focus-back'
import { useTranslate } from '../shell/messages'
import { Button, TextField } from '../ui'
import { called } from './person'

interface AskNameProps {
  readonly onKnown: () => void
  readonly onCancel: () => void
  /** The focus goes to the name whenever this changes; null where it stays: whoever fills in a form types on there. */
  readonly asked?: number | null
}

/** Asks in place, once, who works on this machine; the focus then goes back to where it was. */
export function AskName({ onKnown, onCancel, asked = 0 }: AskNameProps) {
  const t = useTranslate()
  const shell = useShell()
  const [name, setName] = useState('')
  const [opener] = useState(() => document.activeElement)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (asked !== null) form.current?.querySelector('input')?.focus()
  }, [asked])
  const leave = (then: () => void): void => {
    focusBack(opener, shell.session.get())
    then()
  }
  const keep = (): void => {
    if (name.trim() === '') return
    shell.setPreferences({ person: called(shell.preferences.get().person, name) })
    leave(onKnown)
  }
  return (
    <form
      ref={form}
      className="check-ask"
      onSubmit={(event) => {
        event.preventDefault()
        keep()
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        leave(onCancel)
      }}
    >
      <p>{t('verification.person.ask')}</p>
      <TextField label={t('verification.person.name')} value={name} onChange={setName} autoComplete="name" />
      <Button type="submit" size="small" variant="primary" isDisabled={name.trim() === ''}>{t('verification.person.save')}</Button>
    </form>
  )
}
