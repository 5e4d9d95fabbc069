import { mkdir } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { Fault } from '@shared/errors'
import { folderFault, placesFor, writeInto } from '../../publish/folder'
import { realDisk } from '../../store/disk'
import type { CliDesk } from '../desk'
import { eachFile, type ExitCode } from '../each-file'
import type { Command } from '../options'
import type { CarriedPictures } from '../pictures'

/** Writes pictures as files of their hashes, where `export` looks for them, each whole or not at all; one that an interrupted run left half is written anew. */
async function keep(pictures: CarriedPictures, folder: string): Promise<void> {
  if (pictures.size === 0) return
  await mkdir(folder, { recursive: true }).catch((error: unknown) => {
    throw folderFault(error, folder)
  })
  const files = [...pictures].map(([reference, bytes]) => ({ name: reference.slice('asset:'.length), bytes }))
  const places = await placesFor(realDisk, folder, files, () => true)
  if (!places) throw new Fault('folderUnusable', `In the folder ${basename(folder)} something that is no file stands where a picture would; choose another one.`, { folder: basename(folder) })
  await writeInto(realDisk, folder, files, places)
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
