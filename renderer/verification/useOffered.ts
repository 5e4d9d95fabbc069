import { useFullShell } from '../shell/full-context'
import { useStore } from '../shell/store'
import { rankSources } from '../sources/rank-sources'
import { useShownSource } from '../sources/useShownSource'
import type { Offered } from './TypeAhead'

/** As many sources as a person takes in. */
const most = 6

/** The sources of the register that fit `query`, without those of `but`, as the window shows them. */
export function useOffered(query: string, but: readonly string[]): readonly Offered[] {
  const shown = useShownSource()
  const sources = useStore(useFullShell().sources)
  return query.trim() === ''
    ? []
    : rankSources(sources.filter(({ id }) => !but.includes(id)), query)
        .slice(0, most)
        .map((source) => ({ id: source.id, name: shown(source).name, note: shown(source).note }))
}
