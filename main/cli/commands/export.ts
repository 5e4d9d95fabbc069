import { mkdir } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { Fault } from '@shared/errors'
import { toPublicArticle, type PublicArticle } from '@shared/export/public-article'
import { resolveSource, type Source } from '@shared/source'
import { folderFault, openFolder, writeInto } from '../../publish/folder'
import { make, place, type Target } from '../../publish/make'
import { refuseProtected } from '../../publish/protect'
import { wrote } from '../../publish/records'
import { realDisk } from '../../store/disk'
import { errno } from '../../store/disk-faults'
import type { CliDesk } from '../desk'
import { eachFile, type ExitCode } from '../each-file'
import { findingsOf } from '../findings'
import { readAssetOf, type CliLibrary } from '../library'
import type { OpenedArticle } from '../open-article'
import type { Command } from '../options'

type ExportCommand = Extract<Command, { kind: 'export' }>

/** One sentence for each source of a confirmed passage that nobody knows. */
function unresolved({ article }: OpenedArticle, sources: ReadonlyMap<string, Source>): readonly string[] {
  const ids = Object.values(article.attributions).filter(({ state }) => state === 'confirmed').flatMap(({ sourceIds }) => sourceIds)
  return [...new Set(ids)].filter((id) => !resolveSource(sources, id)).map((id) => `The source ${id} is not in the library; it is left out.`)
}

interface Writing {
  readonly opened: OpenedArticle
  readonly article: PublicArticle
  readonly target: Target
  readonly library: CliLibrary
  /** Every source that is known of; names of withheld ones that FILE brings along must not be written. */
  readonly register: readonly Source[]
  readonly folder: string
}

/** Writes under the first name that is free, ours, or holds the same bytes already. A file that is not ours is never covered. */
async function writeArticle({ opened, article, target, library, register, folder }: Writing): Promise<{ readonly names: readonly string[]; readonly warnings: readonly string[] }> {
  const withheld = register.filter(({ confidentiality }) => confidentiality !== 'none')
  const { files, places, warnings, nth } = await place({
    disk: realDisk,
    folder,
    article,
    targets: [target],
    asset: async (reference) => opened.pictures.get(reference) ?? readAssetOf(library, opened.path, reference),
    isOurs: (name, sha256) => wrote(opened.article, name, sha256),
    refuse: (outgoing) => refuseProtected(outgoing, { withheld, isComplete: true, isLocked: false }),
  })
  const written = await writeInto(realDisk, folder, files, places)
  const moved = nth === 1 ? [] : [`Another file has the name ${make(article, target).fileName}; it was left as it is.`]
  return { names: written.map(({ name }) => name), warnings: [...warnings, ...moved] }
}

/** The folder `path`, made where there is none; `named` is how the person wrote it. */
async function folderFor(path: string, named: string): Promise<string> {
  try {
    await mkdir(path, { recursive: true })
  } catch (error) {
    const code = errno(error)
    if (code !== 'EEXIST' && code !== 'ENOTDIR') throw folderFault(error, path)
    throw new Fault('folderUnusable', `--out ${named} is a file or lies below one; name a folder.`, { folder: basename(path) }, { cause: error })
  }
  return openFolder(realDisk, path)
}

/** `{file, written, warnings}` a line, with the findings where something blocks. */
export async function exportCommand(desk: CliDesk, command: ExportCommand, library: CliLibrary): Promise<ExitCode> {
  const out = resolve(desk.folder, command.out)
  return eachFile(desk, command, async (opened, file) => {
    const found = findingsOf(desk, opened, library)
    // No reason lets an undecided suggestion out; --original chooses the text before them.
    const findings = command.original && opened.undecided > 0 ? found.filter(({ rule }) => rule !== 'open-suggestion') : found
    const blocking = findings.filter(({ severity }) => severity === 'blocks')
    if ((opened.undecided > 0 && !command.original) || (blocking.length > 0 && command.override === null)) return { line: { file, written: [], warnings: [], findings }, blocks: true }
    const sources = new Map([...library.sources, ...opened.sources.map((source) => [source.id, source] as const)])
    const folder = await folderFor(out, command.out)
    const article = toPublicArticle(opened.article, sources, library.publisher)
    const { names, warnings } = await writeArticle({ opened, article, target: command.target, library, register: [...sources.values()], folder })
    const line = { file, written: names.map((name) => join(command.out, name)), warnings: [...opened.warnings, ...unresolved(opened, sources), ...warnings] }
    if (blocking.length === 0) return { line, blocks: false }
    const overrides = [...new Set(blocking.map(({ rule }) => rule))].map((rule) => ({ rule, reason: command.override }))
    return { line: { ...line, findings, overrides }, blocks: true }
  })
}
