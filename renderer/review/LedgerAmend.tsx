import { attributionKinds, attributionMedia, attributionTerms, dismissedKinds } from '@shared/article'
import type { DecidedEntry, PendingEntry } from '@shared/ledger'
import { resolveSource, type Source } from '@shared/source'
import { useFullShell } from '../shell/full-context'
import { useTranslate } from '../shell/messages'
import { openPart } from '../shell/parts'
import { useShownSource } from '../sources/useShownSource'
import { IconButton, Select } from '../ui'
import { amendEntry } from './ledger-actions'

interface LedgerAmendProps {
  readonly entry: DecidedEntry | PendingEntry
  readonly sources: ReadonlyMap<string, Source>
}

const orNone = [...attributionMedia, 'none'] as const

/** The sources of a record, each with a way out, and a way to add one. */
function SourceChips({ entry, sources }: LedgerAmendProps) {
  const t = useTranslate()
  const shell = useFullShell()
  const shown = useShownSource()
  const { sourceIds } = entry.record
  return (
    <ul className="ledger-sources">
      {sourceIds.map((id) => {
        const source = resolveSource(sources, id)
        const name = source ? shown(source).name : t('ledger.unknown')
        return (
          <li key={id} className="ledger-source">
            {name}
            {sourceIds.length > 1 && (
              <IconButton icon="close" label={t('ledger.removeSource', { name })} onPress={() => amendEntry(shell, entry, { sourceIds: sourceIds.filter((each) => each !== id) })} />
            )}
          </li>
        )
      })}
      <li><IconButton icon="plus" label={t('ledger.further')} shortcut="Shift+F9" onPress={() => openPart('addSource')} /></li>
    </ul>
  )
}

/** What is recorded of a decided entry, each word a picker that changes it in place. Escape leads back to the text. */
export function LedgerAmend({ entry, sources }: LedgerAmendProps) {
  const t = useTranslate()
  const shell = useFullShell()
  const { record, state } = entry
  const set = (change: Parameters<typeof amendEntry>[2]): void => void amendEntry(shell, entry, change)
  return (
    <div
      role="group"
      className="ledger-amend"
      aria-label={t('ledger.amend')}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) shell.run('view.editor')
      }}
    >
      {state === 'dismissed' ? (
        <Select
          label={t('ledger.dismissedAs')}
          labelHidden
          look="plain"
          value={record.dismissedAs || 'none'}
          choices={dismissedKinds.map((id) => ({ id: id || ('none' as const), label: t(`ledger.dismissAs.${id || 'none'}`) }))}
          onChange={(dismissedAs) => set({ dismissedAs: dismissedAs === 'none' ? '' : dismissedAs })}
        />
      ) : (
        <>
          <Select label={t('ledger.kind')} labelHidden look="plain" value={record.kind} choices={attributionKinds.map((id) => ({ id, label: t(`terms.attributionKind.${id}`) }))} onChange={(kind) => set({ kind })} />
          <Select label={t('ledger.terms')} labelHidden look="plain" value={record.terms} choices={attributionTerms.map((id) => ({ id, label: t(`terms.attributionTerms.${id}`) }))} onChange={(terms) => set({ terms })} />
          <Select
            label={t('ledger.medium')}
            labelHidden
            look="plain"
            value={record.medium ?? 'none'}
            choices={orNone.map((id) => ({ id, label: id === 'none' ? t('ledger.noMedium') : t(`terms.medium.${id}`) }))}
            onChange={(medium) => set({ medium: medium === 'none' ? null : medium })}
          />
          {record.sourceIds.length > 0 && <SourceChips entry={entry} sources={sources} />}
        </>
      )}
    </div>
  )
}
