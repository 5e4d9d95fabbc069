import { useState } from 'react'
import { newId } from '@shared/ids'
import { initialsOf } from '@shared/initials'
import { useShell } from '../shell/context'
import { useTranslate } from '../shell/messages'
import { Button, TextField } from '../ui'

/** Asks in place, once, who works on this machine. */
export function AskName({ onKnown, onCancel }: { readonly onKnown: () => void; readonly onCancel: () => void }) {
  const t = useTranslate()
  const shell = useShell()
  const [name, setName] = useState('')
  const keep = (): void => {
    const { person } = shell.preferences.get()
    if (name.trim() === '') return
    shell.setPreferences({ person: { id: person.id || newId(), name: name.trim(), initials: person.initials || initialsOf(name) } })
    onKnown()
  }
  return (
    <form
      className="check-ask"
      onSubmit={(event) => {
        event.preventDefault()
        keep()
      }}
      onKeyDown={(event) => event.key === 'Escape' && onCancel()}
    >
      <p>{t('verification.person.ask')}</p>
      <TextField label={t('verification.person.name')} value={name} autoFocus onChange={setName} autoComplete="name" />
      <Button type="submit" size="small" variant="primary" isDisabled={name.trim() === ''}>{t('verification.person.save')}</Button>
    </form>
  )
}
