import { Fault } from '@shared/errors'
import type { CliDesk } from './desk'
import { openArticle, type OpenedArticle } from './open-article'
import type { Inputs } from './options'

/** 0 fine, 1 something blocks, 2 something failed. */
export type ExitCode = 0 | 1 | 2

/** What a command makes of one file: a value for its line, and whether something blocks. */
export interface Outcome {
  readonly line: unknown
  readonly blocks: boolean
}

async function* namesOf(desk: CliDesk, { files, fromStdin }: Inputs): AsyncIterable<string> {
  yield* files
  if (!fromStdin) return
  for await (const line of desk.streams.lines()) if (line !== '') yield line
}

/** One line for a person: the file, what is wrong with it, what to do. */
export function complaint(file: string, error: unknown): string {
  const message = error instanceof Fault ? error.message : `unexpected error (${error instanceof Error ? error.message : String(error)}); please report it`
  const base = file.split(/[\\/]/).at(-1) ?? file
  const without = message.startsWith(`${base} `) ? message.slice(base.length + 1) : message
  return `redaksi: ${file}: ${without}`.replace(/[\r\n\u0000-\u001f]+/g, ' ')
}

/**
 * Runs `work` on each file in order and writes its line at once. A file that fails costs one line on standard error, not
 * the others.
 */
export async function eachFile(desk: CliDesk, inputs: Inputs, work: (opened: OpenedArticle, file: string) => Promise<Outcome>): Promise<ExitCode> {
  let worst: ExitCode = 0
  for await (const file of namesOf(desk, inputs)) {
    if (desk.streams.isClosed()) break
    try {
      const { line, blocks } = await work(await openArticle(desk, file), file)
      if (blocks && worst === 0) worst = 1
      await desk.streams.out(JSON.stringify(line))
    } catch (error) {
      worst = 2
      desk.streams.err(complaint(file, error))
    }
  }
  return worst
}
