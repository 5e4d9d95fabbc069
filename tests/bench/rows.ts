import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { timesOf, type Times } from './measure'

interface Row {
  readonly what: string
  readonly redaksi: Times
  readonly floor: Times
  /** Redaksi over floor, of the medians. */
  readonly ratio: number
}

/** What a bench measured, row by row; `write` puts it into the file `name` of the artifacts. */
export function newRows() {
  const rows: Row[] = []
  return {
    record: (what: string, ours: readonly number[], bare: readonly number[]): void => {
      const [redaksi, floor] = [timesOf(ours), timesOf(bare)]
      rows.push({ what, redaksi, floor, ratio: Math.round((redaksi.p50 / floor.p50) * 100) / 100 })
    },
    write: (name: string): void => {
      mkdirSync('artifacts', { recursive: true })
      const machine = { cpu: cpus()[0]?.model ?? '', cores: cpus().length, electron: process.env['REDAKSI_RUNTIME_VERSION'] ?? '' }
      writeFileSync(join('artifacts', name), `${JSON.stringify({ machine, unit: 'ms', rows }, null, 2)}\n`)
    },
  }
}
