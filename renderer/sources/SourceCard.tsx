import { useState } from 'react'
import { credibilities, sourceKinds, type Source } from '@shared/source'
import { api } from '../bridge'
import { useFullShell } from '../shell/full-context'
import { useTranslate } from '../shell/messages'
import { useStore } from '../shell/store'
import { Button, IconButton, Panel, Select, TextField } from '../ui'
import { MergeSource } from './MergeSource'
import { RemoveSource } from './RemoveSource'
import { SourcePassages } from './SourcePassages'
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

const listOf = (line: string): string[] => line.split(',').map((part) => part.trim()).filter(Boolean)

/** Asked of every source; the rest is folded away while it is empty. */
const firstLines = ['jobTitle', 'affiliation'] as const
const moreLines = ['honorific', 'url'] as const

const hasMore = (source: Source): boolean =>
  source.aliases.length > 0 || source.contact.length > 0 || source.credibility !== 'undetermined' || moreLines.some((name) => source[name] !== '')

/** One source that is not withheld: its fields, its passages, and how it leaves the register. */
export function SourceCard({ source, isNew, onBack, onRemoved, onOpen }: SourceCardProps) {
  const t = useTranslate()
  const shell = useFullShell()
  const shown = useShownSource()
  const others = useStore(shell.sources).filter((other) => other.id !== source.id && other.mergedInto === null)
  const mergedHere = useStore(shell.sources).filter((other) => other.mergedInto === source.id)
  const [draft, setDraft] = useState(source)
  const [aliases, setAliases] = useState(source.aliases.join(', '))
  const [contact, setContact] = useState(source.contact.join(', '))
  const [isFolded, setFolded] = useState(!hasMore(source))
  const [asking, setAsking] = useState<'remove' | 'merge' | null>(null)
  const change = (part: Partial<Source>): void => setDraft((present) => ({ ...present, ...part }))

  const save = async (): Promise<void> => {
    onOpen(await api['source.save']({ ...draft, name: draft.name.trim(), aliases: listOf(aliases), contact: listOf(contact) }))
    onBack()
  }
  const merge = async (into: Source): Promise<void> => {
    await api['source.merge']({ from: source.id, into: into.id })
    shell.say('sources.merged', { from: source.name, into: shown(into).name })
    onOpen(into)
  }
  return (
    <Panel
      title={isNew ? t('sources.create') : source.name}
      titleHidden
      lead={
        <div className="source-head">
          <Button size="small" variant="plain" icon="chevronLeft" onPress={onBack}>{t('sources.back')}</Button>
          <p className="source-title" aria-hidden="true">{isNew ? t('sources.create') : source.name}</p>
        </div>
      }
    >
      <form
        className="source-form"
        onSubmit={(event) => {
          event.preventDefault()
          if (draft.name.trim() !== '') void shell.attempt(save)
        }}
      >
        <TextField label={t('sources.name')} value={draft.name} autoFocus={isNew} error={draft.name.trim() === '' ? t('sources.nameMissing') : undefined} onChange={(name) => change({ name })} />
        <Select label={t('sources.kind')} value={draft.kind} choices={sourceKinds.map((id) => ({ id, label: t(`terms.sourceKind.${id}`) }))} onChange={(kind) => change({ kind })} />
        {firstLines.map((name) => (
          <TextField key={name} label={t(`sources.${name}`)} value={draft[name]} onChange={(value) => change({ [name]: value })} />
        ))}
        <details className="source-more" open={!isFolded} onToggle={(event) => setFolded(!event.currentTarget.open)}>
          <summary>{t('sources.more')}</summary>
          <div className="source-more-fields">
            <TextField label={t('sources.aliases')} value={aliases} onChange={setAliases} />
            {moreLines.map((name) => (
              <TextField key={name} label={t(`sources.${name}`)} value={draft[name]} onChange={(value) => change({ [name]: value })} />
            ))}
            <TextField label={t('sources.contact')} value={contact} onChange={setContact} />
            <Select label={t('sources.credibility')} value={draft.credibility} choices={credibilities.map((id) => ({ id, label: t(`terms.credibility.${id}`) }))} onChange={(credibility) => change({ credibility })} />
          </div>
        </details>
        <div className="source-buttons">
          <Button type="submit" variant="primary" isDisabled={draft.name.trim() === ''}>{t('sources.save')}</Button>
        </div>
      </form>
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
            <RemoveSource source={source} onRemoved={() => onRemoved(source)} onKeep={() => setAsking(null)} />
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
  )
}
