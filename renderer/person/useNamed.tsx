import { useState, type ReactNode } from 'react'
import { useShell } from '../shell/context'
import { AskName } from './AskName'
import { isKnown } from './person'

/** Runs `work` once it is known who works on this machine: the first time the person is asked, in place. */
export function useNamed(work: () => void): { readonly run: () => void; readonly question: ReactNode } {
  const shell = useShell()
  const [isAsking, setAsking] = useState(false)
  return {
    run: () => (isKnown(shell.preferences.get().person) ? work() : setAsking(true)),
    question: isAsking ? (
      <AskName
        onKnown={() => {
          setAsking(false)
          work()
        }}
        onCancel={() => setAsking(false)}
      />
    ) : null,
  }
}
