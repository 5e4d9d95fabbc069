import { useState } from 'react'
import type { Source } from '@shared/source'
import { api } from '../bridge'
import { useFullShell } from '../shell/full-context'
import { useTranslate } from '../shell/messages'
import { RemoveSource } from '../sources/RemoveSource'
import { SourceFields } from '../sources/SourceFields'
import { Button, IconButton, LiveRegion } from '../ui'
import { ConfidentialityFields } from './ConfidentialityFields'
import { MakePublic } from './MakePublic'
import { useKeeping } from './useKeeping'

interface RecordFormProps {
  readonly record: Source
  /** What the register shows of it. */
  readonly stub: Source
  readonly takesFocus: boolean
  readonly onBack: () => void
  readonly onRemoved: () => void
  readonly onOpen: (source: Source) => void
}

/** The fields of a withheld source, which go into the vault as they are written. */
export function RecordForm({ record, stub, takesFocus, onBack, onRemoved, onOpen }: RecordFormProps) {
  const t = useTranslate()
  const { attempt, say } = useFullShell()
  const [draft, setDraft] = useState(record)
  const [asking, setAsking] = useState<'remove' | 'makePublic' | null>(null)
  const { state, stop } = useKeeping(draft)
  const change = (part: Partial<Source>): void => setDraft((present) => ({ ...present, ...part }))

  const makePublic = async (): Promise<void> => {
    const goOn = stop()
    const open = await api['source.save']({ ...draft, name: draft.name.trim(), confidentiality: 'none' }).catch((error: unknown) => {
      goOn()
      throw error
    })
    onOpen(open)
    say('vault.source.madePublic')
  }
  return (
    <>
      <form
        className="source-form"
        spellCheck={false}
        onSubmit={(event) => {
          event.preventDefault()
          onBack()
        }}
      >
        <SourceFields draft={draft} takesFocus={takesFocus} onChange={change} />
        <ConfidentialityFields draft={draft} before={record.confidentiality} onChange={change} />
        <div className="source-buttons">
          <Button type="submit" variant="primary">{t('vault.source.done')}</Button>
          <LiveRegion className="source-kept">{t(state === 'incomplete' ? 'vault.source.incomplete' : state === 'kept' && draft !== record ? 'vault.source.kept' : 'vault.source.keeps')}</LiveRegion>
        </div>
      </form>
      <div
        className="source-leave"
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || asking === null) return
          event.preventDefault()
          setAsking(null)
        }}
      >
        {asking === 'remove' ? (
          <RemoveSource source={stub} onRemoving={stop} onRemoved={onRemoved} onKeep={() => setAsking(null)} />
        ) : asking === 'makePublic' ? (
          <MakePublic name={draft.name} onYes={() => void attempt(makePublic, 'record')} onNo={() => setAsking(null)} />
        ) : (
          <>
            <Button size="small" isDisabled={draft.name.trim() === ''} onPress={() => setAsking('makePublic')}>{t('vault.source.makePublic')}</Button>
            <IconButton icon="trash" label={t('sources.remove')} onPress={() => setAsking('remove')} />
          </>
        )}
      </div>
    </>
  )
}
