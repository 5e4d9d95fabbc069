import type { ArticleSession } from '../editor/session'
import type { FullShell } from '../shell/full-shell'

/** Articles whose first reading a key waits for: pressed again meanwhile, it waits once. */
const waited = new WeakSet<ArticleSession>()

type Waiting = Pick<FullShell, 'session' | 'status' | 'say'> & { readonly review: Pick<FullShell['review'], 'state'> }

/**
 * Runs `go` at once where the open article has been read, or could not be; before that says that it is being read, and runs
 * `go` after the first reading. Nothing is run once another article is open.
 */
export function onceRead({ session, status, say, review: { state } }: Waiting, go: () => void): void {
  const present = session.get()
  if (!present || state.get().reading !== 'awaited') return go()
  say('shell.reading.awaited')
  if (waited.has(present)) return
  waited.add(present)
  const stops = [
    session.subscribe(() => session.get() !== present && end(false)),
    state.subscribe(() => state.get().reading !== 'awaited' && end(true)),
  ]
  const end = (goes: boolean): void => {
    for (const stop of stops) stop()
    waited.delete(present)
    status.set((said) => (said?.key === 'shell.reading.awaited' ? null : said))
    if (goes) go()
  }
}
