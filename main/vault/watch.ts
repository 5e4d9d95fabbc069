import type { LockReason } from '@shared/vault'

/** How often an open vault looks whether somebody is still there, in milliseconds. */
const interval = 5_000

export interface WatchOptions {
  readonly lock: (by: LockReason) => void
  readonly idleMinutes: () => number
  /** Milliseconds that only go forwards. */
  readonly now: () => number
}

/**
 * Locks a vault that nobody watches: no hand on Redaksi for as long as a person chose. The machine's own clock is not asked:
 * a hand on Redaksi is a hand on the machine, and virtual and remote desktops do not tell it of every key.
 */
export interface Watch {
  /** Somebody used Redaksi just now. */
  readonly touch: () => void
  /** Looks at once; by itself it looks every few seconds. */
  readonly look: () => void
  readonly stop: () => void
}

export function watchOver({ lock, idleMinutes, now }: WatchOptions): Watch {
  const last = { touched: now() }
  const look = (): void => {
    if (now() - last.touched >= idleMinutes() * 60_000) lock('idle')
  }
  const timer = setInterval(look, interval)
  timer.unref()
  return {
    touch: () => {
      last.touched = now()
    },
    look,
    stop: () => clearInterval(timer),
  }
}
