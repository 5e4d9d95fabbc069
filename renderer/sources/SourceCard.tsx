import { useState } from 'react'
import type { Source } from '@shared/source'
import { api } from '../bridge'
import { useFullShell } from '../shell/full-context'
import { useTranslate } from '../shell/messages'
import { useStore } from '../shell/store'
import { Button, IconButton, Panel } from '../ui'
import { ConfidentialityFields } from '../vault/ConfidentialityFields'
import { isReady } from '../vault/record-ready'
import { takenFrom } from '../vault/taken-name'
import { TakenName } from '../vault/TakenName'
import { useClosedByLock } from '../vault/useClosedByLock'
import { useKeptWhenLeft } from '../vault/useKeptWhenLeft'
import { CardHead } from './CardHead'
import { ChangeLine } from './ChangeLine'
import { LeaveCard } from './LeaveCard'
import { MergeSource } from './MergeSource'
import { RemoveSource } from './RemoveSource'
import { SourceEvidence } from './SourceEvidence'
import { SourceFields } from './SourceFields'
import { SourcePassages } from './SourcePassages'
import { TakesFiles } from './TakesFiles'
import { useDraft } from './useDraft'
import { useShownSource } from './useShownSource'

interface SourceCardProps {
  readonly source: Source
  readonly isNew: boolean
  readonly onBack: () => void
  /** The source has left the register. */
  readonly onRemoved: (source: Source) => void
  /** Opens another source, or this one after it was stored. */
  readonly onOpen: (source: Source) => void
}

/** One source that is new or not withheld: its fields, its files, its passages, and how it leaves the register. */
export function SourceCard({ source, isNew, onBack, onRemoved, onOpen }: SourceCardProps) {
  const t = useTranslate()
  const shell = useFullShell()
  const shown = useShownSource()
  const others = useStore(shell.sources).filter((other) => other.id !== source.id && other.mergedInto === null)
  const mergedHere = useStore(shell.sources).filter((other) => other.mergedInto === source.id)
  const { draft, change, isChanged } = useDraft(source)
  const [asking, setAsking] = useState<'leave' | 'remove' | 'merge' | null>(null)
  const [adding, setAdding] = useState(false)
  const [taken, setTaken] = useState<Source | null>(null)

  const settle = useKeptWhenLeft(draft, isChanged)
  const discard = (): void => {
    settle(true)
    shell.register.draft.set(null)
    onBack()
  }
  useClosedByLock(draft.confidentiality !== 'none', discard)

  const store = async (isSomebodyElse: boolean): Promise<void> => {
    const found = isSomebodyElse ? undefined : await takenFrom(shell, draft, isNew ? null : source)
    setTaken(found ?? null)
    if (found) return
    settle(true)
    const kept = await api['source.save']({ ...draft, name: draft.name.trim(), publicLabel: draft.publicLabel.trim() }).catch((error: unknown) => {
      settle(false)
      throw error
    })
    onOpen(kept)
    shell.register.draft.set(null)
    onBack()
  }
  const save = (): void => {
    if (isReady(draft)) void shell.attempt(() => store(false), 'record')
  }
  const use = (withheld: Source): void => {
    settle(true)
    shell.register.draft.set(null)
    onOpen(withheld)
  }
  const write: typeof change = (part) => {
    setTaken(null)
    change(part)
  }
  const removing = (): (() => void) => {
    settle(true)
    return () => settle(false)
  }
  // What was written on the card is not lost by going back from it.
  const leave = (): void => (!isChanged ? onBack() : isReady(draft) ? save() : setAsking('leave'))
  const merge = async (into: Source): Promise<void> => {
    await api['source.merge']({ from: source.id, into: into.id })
    shell.register.change.set({ done: { kind: 'merged', from: source.id, into: into.id }, undo: () => api['source.unmerge'](source.id) })
    onOpen(into)
  }
  return (
    <TakesFiles source={isNew ? null : source} onTaking={setAdding}>
      <Panel
        title={isNew ? t('sources.create') : source.name}
        titleHidden
        lead={<CardHead title={isNew ? t('sources.create') : source.name} onBack={leave} />}
        footer={<ChangeLine />}
        onEscape={() => (asking === null ? leave() : setAsking(null))}
      >
        <form
          className="source-form"
          spellCheck={draft.confidentiality === 'none'}
          onSubmit={(event) => {
            event.preventDefault()
            save()
          }}
        >
          <SourceFields draft={draft} takesFocus={isNew} onChange={write} />
          <ConfidentialityFields draft={draft} before={isNew ? null : source.confidentiality} onChange={write} />
          {taken && <TakenName taken={taken} onUse={() => use(taken)} onSave={() => void shell.attempt(() => store(true), 'record')} />}
          <div className="source-buttons">
            <Button type="submit" variant="primary" isDisabled={!isReady(draft)}>{t('sources.save')}</Button>
          </div>
        </form>
        {asking === 'leave' && <LeaveCard onStay={() => setAsking(null)} onDiscard={discard} />}
        {!isNew && <SourceEvidence source={source} merged={mergedHere} isAdding={adding} />}
        {!isNew && <SourcePassages source={source} />}
        {mergedHere.map((other) => (
          <p key={other.id} className="source-merged">
            {t('sources.merged', { from: shown(other).name, into: source.name })}
            <Button size="small" onPress={() => void shell.attempt(() => api['source.unmerge'](other.id))}>{t('sources.unmerge')}</Button>
          </p>
        ))}
        {!isNew && (
          <div className="source-leave">
            {asking === 'remove' ? (
              <RemoveSource source={source} onRemoving={removing} onRemoved={() => onRemoved(source)} onKeep={() => setAsking(null)} />
            ) : asking === 'merge' ? (
              <MergeSource source={source} others={others} onMerge={(into) => void shell.attempt(() => merge(into))} onCancel={() => setAsking(null)} />
            ) : (
              <>
                <Button size="small" isDisabled={others.length === 0} onPress={() => setAsking('merge')}>{t('sources.merge')}</Button>
                <IconButton icon="trash" label={t('sources.remove')} onPress={() => setAsking('remove')} />
              </>
            )}
          </div>
        )}
      </Panel>
    </TakesFiles>
  )
}
