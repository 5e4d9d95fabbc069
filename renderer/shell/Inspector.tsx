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

/** What is seen as a tab: the tab of notes has two halves, notes and suggestions, and shows as two. */
const shownTabs = ['ledger', 'sources', 'preflight', 'notes', 'suggestions', 'details', 'versions'] as const
type ShownTab = (typeof shownTabs)[number]

const panels: Readonly<Record<ShownTab, () => React.ReactNode>> = {
  ledger: () => <LedgerPanel />,
  sources: () => <SourcesPanel />,
  preflight: () => <PreflightPanel />,
  notes: () => <NotesPanel />,
  suggestions: () => <SuggestionsPanel />,
  details: () => <DetailsPanel />,
  versions: () => <VersionsPanel />,
}

/** Where there is no room for every name, that of the shown tab stands among drawings. */
const icons: Readonly<Record<ShownTab, IconName>> = { ledger: 'quote', sources: 'person', preflight: 'check', notes: 'note', suggestions: 'marker', details: 'details', versions: 'clock' }

/** The right side: one panel at a time. */
export function Inspector() {
  const t = useTranslate()
  const shell = useFullShell()
  const { inspectorTab } = useStore(shell.preferences)
  const { entries, findings } = useStore(shell.review.state)
  const notes = useStore(shell.notes.placed)
  const suggestions = useStore(shell.suggestions.listed)
  const half = useStore(shell.suggestions.segment)
  const counts: Partial<Record<ShownTab, number>> = {
    ledger: entries.filter((entry) => entry.state === 'unattributed' || entry.state === 'proposed').length,
    preflight: findings.filter((finding) => finding.severity === 'blocks').length,
    notes: notes.filter(({ note }) => note.state === 'open').length,
    suggestions: suggestions.all.length,
  }
  const kept: InspectorTab = inspectorTabs.find((tab) => tab === inspectorTab) ?? 'ledger'
  const show = (tab: ShownTab): void => {
    if (tab === 'notes' || tab === 'suggestions') shell.suggestions.segment.set(tab)
    shell.showInspector(tab === 'suggestions' ? 'notes' : tab)
  }
  return (
    <Tabs
      label={t('shell.inspectorTabs')}
      selected={kept === 'notes' ? half : kept}
      onChange={show}
      tabs={shownTabs.map((id) => ({
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
