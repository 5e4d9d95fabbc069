import { useEffect, useState } from 'react'
import { isFault } from '@shared/errors'
import type { Evidence, Source } from '@shared/source'
import { api } from '../bridge'
import { useFullShell } from '../shell/full-context'
import { useStore } from '../shell/store'

/** A file of a source, with whose it is. */
export interface HeldFile extends Evidence {
  readonly sourceId: string
  /** The source is withheld: nothing of the file outlasts the open vault. */
  readonly isSealed: boolean
}

/**
 * The files of sources: those of a withheld one are asked of the open vault, again whenever the register changes; while it is
 * locked there are none of them.
 */
export function useHeldFiles(sources: readonly Source[]): readonly HeldFile[] {
  const { attempt, sources: stored, vault } = useFullShell()
  const register = useStore(stored)
  const { status } = useStore(vault.state)
  const [sealed, setSealed] = useState<ReadonlyMap<string, readonly Evidence[]>>(new Map())
  const withheld = status === 'unlocked' ? sources.filter(({ confidentiality }) => confidentiality !== 'none').map(({ id }) => id).join(' ') : ''
  useEffect(() => {
    const stands = { current: true }
    void attempt(async () => {
      try {
        const lists = await Promise.all(withheld.split(' ').filter(Boolean).map(async (id) => [id, await api['evidence.list'](id)] as const))
        if (stands.current) setSealed(new Map(lists))
      } catch (error) {
        // The lock came first; the next state of the vault asks again.
        if (!(isFault(error) && error.code === 'vaultLocked')) throw error
      }
    })
    return () => {
      stands.current = false
    }
  }, [attempt, withheld, register])
  return sources.flatMap(({ id, confidentiality, evidence }): readonly HeldFile[] => {
    const isSealed = confidentiality !== 'none'
    return (isSealed ? (status === 'unlocked' ? (sealed.get(id) ?? []) : []) : evidence).map((each) => ({ ...each, sourceId: id, isSealed }))
  })
}
