import { useEffect, useEffectEvent } from 'react'
import type { FullShell } from '../shell/full-shell'

/** Calls `leave` when the person goes to another panel, finding or entry of the ledger than the one that stood when the component was mounted. */
export function useWentElsewhere({ preferences, gate, review, view }: FullShell, leave: () => void): void {
  const left = useEffectEvent(leave)
  useEffect(() => {
    const [tab, finding, entry] = [preferences.get().inspectorTab, gate.current.get(), review.current.get()]
    // An entry that a reading gives another key is still the same one.
    const isListed = (): boolean => review.state.get().entries.some(({ key }) => key === entry)
    const look = (): void => {
      const isElsewhere = preferences.get().inspectorTab !== tab || gate.current.get() !== finding || (review.current.get() !== entry && isListed())
      if (isElsewhere && view.get().kind === 'editor') left()
    }
    const ends = [preferences, gate.current, review.current].map(({ subscribe }) => subscribe(look))
    return () => {
      for (const end of ends) end()
    }
  }, [preferences, gate, review, view])
}
