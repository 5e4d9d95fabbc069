import { useRef, useState } from 'react'
import { longestVersionName, type VersionSummary } from '@shared/ipc'
import { api } from '../bridge'
import type { ArticleSession } from '../editor/session'
import { useShell } from '../shell/context'
import { useTranslate } from '../shell/messages'
import { TextField, useStoredAtEnd } from '../ui'

interface VersionNameProps {
  readonly session: ArticleSession
  readonly summary: VersionSummary
}

/** What a person calls a version that is kept already: written in place, kept by Enter or on leaving; Escape gives back the name that it had. */
export function VersionName({ session, summary: { versionId, name } }: VersionNameProps) {
  const shell = useShell()
  const t = useTranslate()
  const [typed, setTyped] = useState(name)
  const kept = useRef(name)
  const keep = (): void => {
    const wanted = typed.trim()
    if (wanted === kept.current) return
    const before = kept.current
    kept.current = wanted
    void shell.attempt(() => api['version.rename']({ id: session.id, versionId, name: wanted }).then(() => true)).then((done) => {
      if (!done) {
        kept.current = before
        return
      }
      session.versionsKept.set((count) => count + 1)
      shell.say(wanted === '' ? 'versions.unnamed' : 'versions.named', { name: wanted })
    })
  }
  useStoredAtEnd(keep)
  return (
    <TextField
      label={t('versions.called')}
      labelHidden
      placeholder={t('versions.called')}
      value={typed}
      maxLength={longestVersionName}
      isDisabled={session.readOnly}
      onChange={setTyped}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.key === 'Enter') keep()
        else if (event.key === 'Escape' && typed !== kept.current) {
          event.preventDefault()
          setTyped(kept.current)
        } else event.continuePropagation()
      }}
    />
  )
}
