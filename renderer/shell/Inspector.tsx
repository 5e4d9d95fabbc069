import { LedgerPanel } from '../review/LedgerPanel'
import { PreflightPanel } from '../review/PreflightPanel'
import { SourcesPanel } from '../sources/SourcesPanel'
import { NotesTab } from '../suggestions/NotesTab'
import { Tabs, type IconName } from '../ui'
import { VersionsPanel } from '../versions/VersionsPanel'
import { inspectorTabs, type InspectorTab } from './context'
import { DetailsPanel } from './DetailsPanel'
import { useFullShell } from './full-context'
import { useTranslate } from './messages'
import { useStore } from './store'
import { tabKeys } from './tab-commands'

const panels: Readonly<Record<InspectorTab, () => React.ReactNode>> = {
  ledger: () => <LedgerPanel />,
  sources: () => <SourcesPanel />,
  preflight: () => <PreflightPanel />,
  notes: () => <NotesTab />,
  details: () => <DetailsPanel />,
  versions: () => <VersionsPanel />,
}

/** Asked for less often than the others: shown by a drawing, so that the tabs stay on one line. */
const icons: Partial<Record<InspectorTab, IconName>> = { details: 'details', versions: 'clock' }

/** The right side: one panel at a time. */
export function Inspector() {
  const t = useTranslate()
  const shell = useFullShell()
  const { inspectorTab } = useStore(shell.preferences)
  const { entries, findings } = useStore(shell.review.state)
  const notes = useStore(shell.notes.placed)
  const suggestions = useStore(shell.suggestions.listed)
  const counts: Partial<Record<InspectorTab, number>> = {
    ledger: entries.filter((entry) => entry.state === 'unattributed' || entry.state === 'proposed').length,
    preflight: findings.filter((finding) => finding.severity === 'blocks').length,
    notes: notes.filter(({ note }) => note.state === 'open').length + suggestions.all.length,
  }
  return (
    <Tabs
      label={t('shell.inspectorTabs')}
      selected={inspectorTabs.find((tab) => tab === inspectorTab) ?? 'ledger'}
      onChange={(tab) => shell.showInspector(tab)}
      tabs={inspectorTabs.map((id) => ({
        id,
        label: t(`shell.tab.${id}`),
        ...(icons[id] ? { icon: icons[id] } : {}),
        shortcut: tabKeys(id),
        count: counts[id] ?? 0,
        countLabel: id === 'preflight' ? t('shell.preflight.blocks') : t('shell.open'),
        render: panels[id],
      }))}
    />
  )
}
