import type { Source } from '@shared/source'
import { api } from '../bridge'
import type { FullShell } from '../shell/full-shell'

/** The withheld source that `name` is a name of, as the register shows it; undefined where there is none, or the vault is locked and nobody can tell. */
export async function withheldNamed({ vault, sources }: Pick<FullShell, 'vault' | 'sources'>, name: string): Promise<Source | undefined> {
  const { status, withheldCount } = vault.state.get()
  if (status !== 'unlocked' || withheldCount === 0) return undefined
  const hits = await api['vault.scan']({ texts: { name } })
  const whole = hits.find(({ start, end }) => start === 0 && end === name.length)
  return sources.get().find(({ id }) => id === whole?.sourceId)
}
