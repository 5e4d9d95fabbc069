import { resolve } from 'node:path'
import { assertNever } from '@shared/errors'
import { checkCommand } from './commands/check'
import { exportCommand } from './commands/export'
import { importCommand } from './commands/import'
import { quotesCommand } from './commands/quotes'
import type { CliDesk } from './desk'
import { complaint, type ExitCode } from './each-file'
import { help } from './help'
import { noLibrary, openLibrary, type CliLibrary } from './library'
import { readCommand, UsageError, type Command } from './options'

/** A library that cannot be opened stops the whole command: without it every source would seem lost. */
async function libraryOf(desk: CliDesk, folder: string | null): Promise<CliLibrary> {
  if (folder === null) return noLibrary
  try {
    return await openLibrary(resolve(desk.folder, folder))
  } catch (error) {
    throw new UsageError(complaint(folder, error))
  }
}

async function run(desk: CliDesk, command: Command): Promise<ExitCode> {
  switch (command.kind) {
    case 'help':
      await desk.streams.out(help)
      return 0
    case 'import':
      return importCommand(desk, command)
    case 'quotes':
      return quotesCommand(desk, command)
    case 'check':
      return checkCommand(desk, command, await libraryOf(desk, command.library))
    case 'export': {
      const library = await libraryOf(desk, command.library)
      if (!library.holdsConfidential) return exportCommand(desk, command, library)
      desk.streams.err(`redaksi: ${command.library}: the library holds confidential sources, or one that cannot be read; nothing was exported. Export from the window, which can check the result.`)
      return 2
    }
    default:
      return assertNever(command)
  }
}

/** Runs one command line. Errors become lines on standard error, never a stack trace. */
export async function runCli(args: readonly string[], desk: CliDesk): Promise<ExitCode> {
  try {
    return await run(desk, readCommand(args))
  } catch (error) {
    desk.streams.err(error instanceof UsageError ? error.message : complaint(args[0] ?? '', error))
    return 2
  }
}
