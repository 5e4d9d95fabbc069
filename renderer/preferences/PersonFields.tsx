import { useState } from 'react'
import { called } from '../person/person'
import { useShell } from '../shell/context'
import { useTranslate } from '../shell/messages'
import { useStore } from '../shell/store'
import { TextField, useStoredAtEnd } from '../ui'

/** As long as the preferences take them. */
const longest = { name: 200, initials: 8 } as const

/** Who works on this machine: the name stands with checks and notes. Stored when a field is left, or the view. */
export function PersonFields() {
  const shell = useShell()
  const t = useTranslate()
  const { person } = useStore(shell.preferences)
  const [name, setName] = useState(person.name)
  const [initials, setInitials] = useState(person.initials)
  const keep = (): void => {
    const next = called(person, name, initials)
    setInitials(next.initials)
    if (next.name !== person.name || next.initials !== person.initials) shell.setPreferences({ person: next })
  }
  useStoredAtEnd(keep)
  return (
    <>
      <div className="preferences-person">
        <TextField label={t('verification.person.name')} value={name} maxLength={longest.name} autoComplete="name" onChange={setName} onBlur={keep} />
        <TextField label={t('verification.person.initials')} value={initials} maxLength={longest.initials} onChange={setInitials} onBlur={keep} />
      </div>
      <p className="ui-help">{t('verification.person.help')}</p>
    </>
  )
}
