import { runCli } from './run'
import { processStreams } from './streams'

void runCli(process.argv.slice(2), {
  streams: processStreams(process),
  // npm runs scripts in the repository's folder; names on the command line are meant from the caller's.
  folder: process.env.INIT_CWD || process.cwd(),
  sourceDate: process.env.SOURCE_DATE_EPOCH,
}).then((code) => {
  process.exitCode = code
})
