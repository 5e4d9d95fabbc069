import { writeSync } from 'node:fs'
import { openLibrary } from '../../main/store'
// Read with the program, so that the session's disk is asked for the library alone.
import '../../main/vault/keys'
import { runSteps } from './steps'

/** A session on the library in the folders of the command line, run to be killed or to be told that the disk fails. */
const [folder = '', userData = ''] = process.argv.slice(2)

const tell = (line: string): void => void writeSync(1, `${line}\n`)

openLibrary({ folder, userData })
  .then((library) => runSteps(library, tell))
  .catch((error: unknown) => tell(`refused open ${error instanceof Error && 'code' in error ? String(error.code) : String(error)}`))
