import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { folderFault } from '../../publish/folder'
import type { CliDesk } from '../desk'
import { eachFile, type ExitCode } from '../each-file'
import type { Command } from '../options'
import type { CarriedPictures } from '../pictures'

/** Writes pictures as files of their hashes, where `export` looks for them; one that is there already is the same. */
async function keep(pictures: CarriedPictures, folder: string): Promise<void> {
  if (pictures.size === 0) return
  try {
    await mkdir(folder, { recursive: true })
    for (const [reference, bytes] of pictures) {
      await writeFile(join(folder, reference.slice('asset:'.length)), bytes, { flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
        if (error.code !== 'EEXIST') throw error
      })
    }
  } catch (error) {
    throw folderFault(error, folder)
  }
}

const unkept = (count: number): string => (count === 1 ? '1 picture came with the file; --out DIR keeps it in DIR/assets.' : `${count} pictures came with the file; --out DIR keeps them in DIR/assets.`)

/** `{file, article, text, removed, moved, warnings}` a line; pictures go where `--out` says. */
export const importCommand = (desk: CliDesk, command: Extract<Command, { kind: 'import' }>): Promise<ExitCode> =>
  eachFile(desk, command, async (opened, file) => {
    const { pictures } = opened
    if (command.out !== null) await keep(pictures, join(resolve(desk.folder, command.out), 'assets'))
    return {
      line: {
        file,
        article: opened.stored,
        text: opened.body,
        removed: opened.removed.map(({ text, reason }) => ({ text, reason })),
        moved: opened.moved.map(({ text, to }) => ({ text, to })),
        warnings: command.out === null && pictures.size > 0 ? [...opened.warnings, unkept(pictures.size)] : opened.warnings,
      },
      blocks: false,
    }
  })
