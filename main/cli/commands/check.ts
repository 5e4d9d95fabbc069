import { isBlocked } from '@shared/preflight'
import { notSearched } from '@shared/withheld'
import type { CliDesk } from '../desk'
import { eachFile, type ExitCode } from '../each-file'
import { findingsOf } from '../findings'
import type { CliLibrary } from '../library'
import type { Inputs } from '../options'

/** `{file, findings}` a line; exit 1 when anything blocks. */
export const checkCommand = (desk: CliDesk, inputs: Inputs, library: CliLibrary): Promise<ExitCode> =>
  eachFile(desk, inputs, async (opened, file) => {
    // What the vault holds is never opened here, so that its names cannot be looked for: that is said, not passed over.
    const { rule, severity, message } = notSearched
    const findings = [...findingsOf(desk, opened, library), ...(library.holdsConfidential ? [{ rule, severity, message, field: 'sources', start: null, end: null }] : [])]
    return { line: { file, findings }, blocks: isBlocked(findings) }
  })
