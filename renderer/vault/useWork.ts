import { useState } from 'react'
import { isFault } from '@shared/errors'
import { useFullShell } from '../shell/full-context'

/** Milliseconds before the next try: the first two cost nothing, and none ever waits longer than five seconds. */
const pauseAfter = (wrong: number): number => Math.min(Math.max(wrong - 1, 0) * 1_000, 5_000)

interface Work {
  readonly isBusy: boolean
  /** How often in a row what was typed was neither the passphrase nor the recovery key. */
  readonly wrong: number
  /** Runs `work`, one at a time, after each wrong try a little later; what goes wrong otherwise is told in the status bar. */
  run(work: () => Promise<void>): void
}

/** The second or two in which the vault works on a passphrase. */
export function useWork(): Work {
  const shell = useFullShell()
  const [isBusy, setBusy] = useState(false)
  const [wrong, setWrong] = useState(0)
  const attempt = async (work: () => Promise<void>): Promise<void> => {
    setBusy(true)
    try {
      await new Promise((resolve) => setTimeout(resolve, pauseAfter(wrong)))
      await work()
      setWrong(0)
    } catch (error) {
      if (isFault(error) && error.code === 'wrongPassphrase') setWrong((times) => times + 1)
      else shell.status.set({ key: `fault.${isFault(error) ? error.code : 'internal'}`, values: isFault(error) ? error.detail : {}, fault: true })
    } finally {
      setBusy(false)
    }
  }
  return {
    isBusy,
    wrong,
    run: (work) => {
      if (!isBusy) void attempt(work)
    },
  }
}
