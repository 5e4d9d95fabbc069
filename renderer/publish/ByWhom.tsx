import { useState } from 'react'
import { called, isKnown } from '../person/person'
import { useShell } from '../shell/context'
import { useTranslate } from '../shell/messages'
import { useStore } from '../shell/store'
import { TextField, useStoredAtEnd } from '../ui'

/** Under whose name a reason is kept; asks for it where this machine does not know yet. */
export function ByWhom() {
  const t = useTranslate()
  const shell = useShell()
  const { person } = useStore(shell.preferences)
  const [name, setName] = useState('')
  const keep = (): void => {
    if (name.trim() !== '' && !isKnown(person)) shell.setPreferences({ person: called(person, name) })
  }
  useStoredAtEnd(keep)
  if (isKnown(person)) return <p className="ui-help">{t('exporting.byWhom', { name: person.name })}</p>
  return (
    <TextField
      label={t('exporting.yourName')}
      value={name}
      onChange={setName}
      onBlur={keep}
      // The key that exports does not leave the field.
      onKeyDown={(event) => {
        // A line takes the place of the field: whoever was in it is in the desk, and what leaving it stores is stored.
        if (event.key === 'Enter' && name.trim() !== '' && event.target instanceof Element) event.target.closest<HTMLElement>('.export')?.focus({ preventScroll: true })
        event.continuePropagation()
      }}
      autoComplete="name"
    />
  )
}
