import { join } from 'node:path'
import { createSpellers } from '../spelling/spellers'
import { runCli } from './run'
import { processStreams } from './streams'

void runCli(process.argv.slice(2), {
  streams: processStreams(process),
  // npm runs scripts in the repository's folder; names on the command line are meant from the caller's.
  folder: process.env.INIT_CWD || process.cwd(),
  sourceDate: process.env.SOURCE_DATE_EPOCH,
  // Beside the built program, as in a package.
  spellers: createSpellers(join(__dirname, '../../resources/dictionaries')),
}).then((code) => {
  process.exitCode = code
})
