import { useEffect, useState } from 'react'
import type { Publisher } from '@shared/ipc'
import { isSafeHref } from '@shared/document'
import { api } from '../bridge'
import { useShell } from '../shell/context'
import { useTranslate } from '../shell/messages'
import { useStore } from '../shell/store'
import { TextField, useStoredAtEnd } from '../ui'

const isWebAddress = (address: string): boolean => isSafeHref(address) && /^https?:/i.test(address)

/** Who publishes what leaves the open library: written into its exports. Stored when a field is left. */
export function PublisherFields() {
  const shell = useShell()
  const t = useTranslate()
  const { name: library, readOnly } = useStore(shell.library)
  const [publisher, setPublisher] = useState<Publisher | null>(null)
  const [isTyped, setTyped] = useState(false)

  useEffect(() => {
    const wanted = { current: true }
    void shell.attempt(async () => {
      const stored = await api['library.publisher']()
      if (wanted.current) setPublisher(stored)
    })
    return () => {
      wanted.current = false
    }
  }, [shell, library])

  const { name = '', url = '' } = publisher ?? {}
  const error = url.trim() === '' || isWebAddress(url.trim()) ? undefined : t('app.preferences.publisherAddressWrong')
  const change = (part: Partial<Publisher>): void => {
    setTyped(true)
    setPublisher((present) => present && { ...present, ...part })
  }
  const keep = (): void => {
    if (!isTyped || !publisher || error !== undefined || readOnly !== null) return
    setTyped(false)
    void shell.attempt(() => api['library.setPublisher'](publisher))
  }
  useStoredAtEnd(keep)
  const state = { isDisabled: publisher === null, isReadOnly: readOnly !== null, onBlur: keep }
  return (
    <>
      <TextField label={t('app.preferences.publisherName')} value={name} onChange={(next) => change({ name: next })} {...state} />
      <TextField label={t('app.preferences.publisherAddress')} placeholder="https://" value={url} error={error} onChange={(next) => change({ url: next })} {...state} />
      <p className="ui-help">{t('app.preferences.publisherHelp')}</p>
    </>
  )
}
