import type { Source } from '@shared/source'
import type { FullShell } from '../shell/full-shell'
import { withheldNamed } from './withheld-named'

/**
 * The withheld source, as the register shows it, of which the card of an open one is about to take a name: one that `draft` has
 * and the stored record, `before`, has not. Undefined where there is none, or the vault is locked and nobody can tell.
 */
export async function takenFrom(desk: Pick<FullShell, 'vault' | 'sources'>, draft: Source, before: Source | null): Promise<Source | undefined> {
  if (draft.confidentiality !== 'none') return undefined
  const stored = new Set(before ? [before.name, ...before.aliases] : [])
  for (const name of [draft.name, ...draft.aliases].map((each) => each.trim())) {
    const found = name === '' || stored.has(name) ? undefined : await withheldNamed(desk, name)
    if (found && found.id !== draft.id) return found
  }
  return undefined
}
