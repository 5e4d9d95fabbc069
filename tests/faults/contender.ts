import { writeSync } from 'node:fs'
import { openLibrary } from '../../main/store'
import { articleOf } from './texts'

/**
 * One of several programs that open the same library at once. It tells whether it may write, writes articles until it is
 * killed or has written enough, and tells each that was acknowledged.
 */
const [folder = '', userData = '', name = '', count = '0'] = process.argv.slice(2)

const tell = (line: string): void => void writeSync(1, `${line}\n`)

async function contend(): Promise<void> {
  const library = await openLibrary({ folder, userData })
  tell(library.readOnly ? `reading ${library.readOnly.reason}` : 'writing')
  if (library.readOnly) return
  for (let number = 0; number < Number(count); number += 1) {
    await library.create(articleOf(`${name} ${number}`, `isi ${number}`))
    tell(`ok ${name} ${number}`)
  }
}

contend().catch((error: unknown) => tell(`failed ${String(error)}`))
