import { useEffect, useEffectEvent, useState, type DragEvent, type ReactNode } from 'react'
import type { Source } from '@shared/source'
import { useFullShell } from '../shell/full-context'
import { useTranslate } from '../shell/messages'
import { formatDate, useLanguage } from '../ui'
import { attachFiles, pastedFiles } from './take-files'

interface TakesFilesProps {
  /** To whom the files go; null while there is nobody yet. */
  readonly source: Source | null
  /** Told when files begin and end to be attached. */
  readonly onTaking: (taking: boolean) => void
  readonly children: ReactNode
}

const holdsFiles = (event: DragEvent): boolean => event.dataTransfer.types.includes('Files')
const isField = (target: EventTarget | null): boolean => target instanceof Element && target.matches('input, textarea')

/** A card on which files can be dropped, and pasted while the focus is on it or nowhere. */
export function TakesFiles({ source, onTaking, children }: TakesFilesProps) {
  const t = useTranslate()
  const { attempt } = useFullShell()
  const language = useLanguage()
  const [over, setOver] = useState(false)

  const take = (files: readonly File[]): void => {
    if (!source || files.length === 0) return
    onTaking(true)
    const pasted = t('sources.evidence.pasted', { at: formatDate(new Date().toISOString(), language) })
    void attempt(() => attachFiles(source.id, files, pasted, source.confidentiality === 'none')).finally(() => onTaking(false))
  }
  const takePasted = useEffectEvent(take)
  useEffect(() => {
    const paste = (event: ClipboardEvent): void => {
      const { target } = event
      const isOurs = target === document.body || (target instanceof Element && target.closest('.source-card') !== null)
      const files = isOurs ? pastedFiles(event.clipboardData, isField(target)) : []
      if (files.length === 0) return
      event.preventDefault()
      takePasted(files)
    }
    document.addEventListener('paste', paste)
    return () => document.removeEventListener('paste', paste)
  }, [])

  if (!source) return <div className="source-card">{children}</div>
  return (
    <div
      className="source-card"
      data-takes-files
      data-over={over || undefined}
      onDragOver={(event) => {
        if (!holdsFiles(event)) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false)
      }}
      onDrop={(event) => {
        setOver(false)
        if (!holdsFiles(event)) return
        event.preventDefault()
        take([...event.dataTransfer.files])
      }}
    >
      {children}
      {over && <div className="source-drop">{t('sources.evidence.drop')}</div>}
    </div>
  )
}
