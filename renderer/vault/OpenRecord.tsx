import { useEffect, useState } from 'react'
import type { Source } from '@shared/source'
import { api } from '../bridge'
import { useFullShell } from '../shell/full-context'
import { useTranslate } from '../shell/messages'
import { LiveRegion } from '../ui'
import { RecordForm } from './RecordForm'

interface OpenRecordProps {
  /** What the register shows of the source. */
  readonly source: Source
  readonly onBack: () => void
  readonly onRemoved: () => void
  readonly onOpen: (source: Source) => void
}

/** The record of a withheld source, read from the open vault. It lives as long as this stands, and nowhere else in the window. */
export function OpenRecord({ source, onBack, onRemoved, onOpen }: OpenRecordProps) {
  const t = useTranslate()
  const { attempt } = useFullShell()
  // What had the focus before is gone with the list, with the panel of the vault, or with the button that asked for it, whichever main answers first.
  const [takesFocus] = useState(() => document.activeElement === document.body || document.activeElement?.closest('.vault-panel, .source-locked') !== null)
  const [record, setRecord] = useState<Source | 'opening' | 'missing'>('opening')
  useEffect(() => {
    const asked = { current: true }
    void attempt(async () => {
      const opened = await api['vault.open'](source.id)
      if (asked.current) setRecord(opened)
    }, 'record').then(() => asked.current && setRecord((present) => (present === 'opening' ? 'missing' : present)))
    return () => {
      asked.current = false
    }
  }, [attempt, source.id])
  if (record === 'opening' || record === 'missing') return <LiveRegion className="source-closed">{t(`vault.source.${record}`)}</LiveRegion>
  return <RecordForm record={record} stub={source} takesFocus={takesFocus} onBack={onBack} onRemoved={onRemoved} onOpen={onOpen} />
}
