import { useEffect, useMemo, useState } from 'react'
import { passagesOf } from '@shared/document'
import type { SourceUse } from '@shared/source'
import { resolveSource } from '@shared/source'
import { api } from '../bridge'
import { useFullShell } from '../shell/full-context'
import { useStore } from '../shell/store'

/** How often each source is used, by its id after merges. */
export interface Uses {
  /** Passages of the open article as it stands. */
  readonly here: ReadonlyMap<string, number>
  /** Passages of all articles, the open one as it stands. */
  readonly all: ReadonlyMap<string, number>
}

/** Passages of the open article that each source stands behind, those of headline and deck too. */
function useHere(): ReadonlyMap<string, number> {
  const shell = useFullShell()
  const session = useStore(shell.session)
  const sources = useStore(shell.sources)
  const review = useStore(shell.review.state)
  return useMemo(() => {
    const counts = new Map<string, number>()
    // Counted anew with each reading.
    if (!session || !review) return counts
    const byId = new Map(sources.map((source) => [source.id, source]))
    const { attributions } = session.facts.get()
    const inFields = Object.values(attributions).flatMap(({ id, field }) => (field ? [id] : []))
    for (const id of new Set([...passagesOf(session.editor.state.doc).map((passage) => passage.id), ...inFields])) {
      const resolved = (attributions[id]?.sourceIds ?? []).flatMap((sourceId) => resolveSource(byId, sourceId)?.id ?? [])
      for (const sourceId of new Set(resolved)) counts.set(sourceId, (counts.get(sourceId) ?? 0) + 1)
    }
    return counts
  }, [session, sources, review])
}

/** Counts for the whole register, asked for in one call and again when an article or the register changes. */
export function useUses(): Uses {
  const shell = useFullShell()
  const here = useHere()
  const except = useStore(shell.session)?.id ?? null
  const library = useStore(shell.library)
  const sources = useStore(shell.sources)
  const [elsewhere, setElsewhere] = useState<Readonly<Record<string, SourceUse>>>({})
  useEffect(() => {
    const asked = { current: true }
    void shell.attempt(async () => {
      const uses = await api['source.uses']({ except })
      if (asked.current) setElsewhere(uses)
    })
    return () => {
      asked.current = false
    }
  }, [shell, except, library, sources])
  return useMemo(() => {
    const all = new Map(here)
    for (const [id, { passages }] of Object.entries(elsewhere)) all.set(id, (all.get(id) ?? 0) + passages)
    return { here, all }
  }, [here, elsewhere])
}
