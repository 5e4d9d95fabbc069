import type { CliDesk } from '../desk'
import { eachFile, type ExitCode } from '../each-file'
import type { Inputs } from '../options'

/** `{file, article, text, removed, moved, warnings}` a line. */
export const importCommand = (desk: CliDesk, inputs: Inputs): Promise<ExitCode> =>
  eachFile(desk, inputs, async (opened, file) => ({
    line: {
      file,
      article: opened.stored,
      text: opened.body,
      removed: opened.removed.map(({ text, reason }) => ({ text, reason })),
      moved: opened.moved.map(({ text, to }) => ({ text, to })),
      warnings: opened.warnings,
    },
    blocks: false,
  }))
