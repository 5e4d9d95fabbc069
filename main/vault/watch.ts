import type { LockReason } from '@shared/vault'

/** How often an open vault looks whether somebody is still there, in milliseconds. */
const interval = 5_000

export interface WatchOptions {
  readonly lock: (by: LockReason) => void
  readonly idleMinutes: () => number
  /** Seconds since the machine last saw a key or a mouse; 0 where it does not tell. */
  readonly systemIdle: () => number
  /** Milliseconds that only go forwards. */
  readonly now: () => number
}

/** Locks a vault that nobody watches: no hand on the machine, or none on Redaksi, for as long as a person chose. */
export interface Watch {
  /** Somebody used Redaksi just now. */
  readonly touch: () => void
  /** Looks at once; by itself it looks every few seconds. */
  readonly look: () => void
  readonly stop: () => void
}

export function watchOver({ lock, idleMinutes, systemIdle, now }: WatchOptions): Watch {
  const last = { touched: now() }
  const look = (): void => {
    const idle = Math.max(systemIdle() * 1000, now() - last.touched)
    if (idle >= idleMinutes() * 60_000) lock('idle')
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
