import type { CliDesk } from '../desk'
import { eachFile, type ExitCode } from '../each-file'
import { findingsOf } from '../findings'
import type { CliLibrary } from '../library'
import type { Inputs } from '../options'

/** `{file, findings}` a line; exit 1 when anything blocks. */
export const checkCommand = (desk: CliDesk, inputs: Inputs, library: CliLibrary): Promise<ExitCode> =>
  eachFile(desk, inputs, async (opened, file) => {
    const findings = findingsOf(desk, opened, library)
    return { line: { file, findings }, blocks: findings.some(({ severity }) => severity === 'blocks') }
  })
