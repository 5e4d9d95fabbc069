import { watch } from 'node:fs'
import { houseFile } from '@shared/house'

/** Milliseconds in which one saving of an editor is heard as one change. */
const together = 60

/** Calls `onChange` soon after the house rules in `folder` were written by anybody; the answer stops that. Where the system cannot watch a folder nobody is called. */
export function watchHouse(folder: string, onChange: () => void): () => void {
  const waiting: { timer?: NodeJS.Timeout } = {}
  const stop = (): void => clearTimeout(waiting.timer)
  try {
    const watcher = watch(folder, { persistent: false }, (_event, name) => {
      if (name !== null && name !== houseFile) return
      stop()
      waiting.timer = setTimeout(onChange, together)
    })
    watcher.on('error', () => watcher.close())
    return () => {
      stop()
      watcher.close()
    }
  } catch {
    return stop
  }
}
