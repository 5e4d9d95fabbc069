import { useEffect, useEffectEvent } from 'react'

/** Does `act` whenever a command asks for the part `name` of the window. */
export function useWindowCall(name: string, act: () => void): void {
  const answer = useEffectEvent(act)
  useEffect(() => {
    const listener = (): void => answer()
    globalThis.addEventListener(`redaksi:${name}`, listener)
    return () => globalThis.removeEventListener(`redaksi:${name}`, listener)
  }, [name])
}
