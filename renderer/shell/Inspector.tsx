import { NotesPanel } from '../notes/NotesPanel'
import { LedgerPanel } from '../review/LedgerPanel'
import { PreflightPanel } from '../review/PreflightPanel'
import { SourcesPanel } from '../sources/SourcesPanel'
import { SuggestionsPanel } from '../suggestions/SuggestionsPanel'
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
  notes: () => <NotesPanel />,
  suggestions: () => <SuggestionsPanel />,
  details: () => <DetailsPanel />,
  versions: () => <VersionsPanel />,
}

/** Where there is no room for every name, that of the shown tab stands among drawings. */
const icons: Readonly<Record<InspectorTab, IconName>> = { ledger: 'quote', sources: 'person', preflight: 'check', notes: 'note', suggestions: 'marker', details: 'details', versions: 'clock' }

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
    notes: notes.filter(({ note }) => note.state === 'open').length,
    suggestions: suggestions.all.length,
  }
  return (
    <Tabs
      label={t('shell.inspectorTabs')}
      selected={inspectorTabs.find((tab) => tab === inspectorTab) ?? 'ledger'}
      onChange={(tab) => shell.showInspector(tab)}
      tabs={inspectorTabs.map((id) => ({
        id,
        label: t(`shell.tab.${id}`),
        icon: icons[id],
        shortcut: tabKeys(id),
        count: counts[id] ?? 0,
        countLabel: id === 'preflight' ? t('shell.preflight.blocks') : t('shell.open'),
        render: panels[id],
      }))}
    />
  )
}
