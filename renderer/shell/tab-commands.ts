import { commandList, type CommandId } from '@shared/commands'
import type { InspectorTab } from './context'

const commandOf = {
  ledger: 'view.ledger',
  sources: 'view.sources',
  preflight: 'view.preflight',
  notes: 'view.notes',
  suggestions: 'view.suggestions',
  details: 'view.details',
  versions: 'article.versions',
} as const satisfies Readonly<Record<InspectorTab, CommandId>>

/** The shortcut that opens a tab of the inspector, in Electron's notation. */
export const tabKeys = (tab: InspectorTab): string | undefined => commandList.find(({ id }) => id === commandOf[tab])?.accelerator
