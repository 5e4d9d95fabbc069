import { basename } from 'node:path'
import { Fault, assertNever } from '@shared/errors'
import type { Exported } from '@shared/export/format'
import { toHtml } from '@shared/export/html'
import { toMarkdown } from '@shared/export/markdown'
import { fileBase } from '@shared/export/names'
import type { PublicArticle } from '@shared/export/public-article'
import type { ExportFormat, Placing } from '@shared/ipc'
import type { Disk } from '../store/disk'
import { placesFor, type IsOurs, type OutgoingFile } from './folder'

/** What each format can be made as. */
export const profiles = { html: ['page', 'fragment'], markdown: ['gfm'] } as const
export type Target =
  | { readonly format: 'html'; readonly profile: (typeof profiles.html)[number] }
  | { readonly format: 'markdown'; readonly profile: (typeof profiles.markdown)[number] }

/** What the window writes for a format. */
export const targets: Readonly<Record<ExportFormat, Target>> = {
  html: { format: 'html', profile: 'page' },
  markdown: { format: 'markdown', profile: 'gfm' },
}

const extensions: Readonly<Record<ExportFormat, string>> = { html: 'html', markdown: 'md' }

function exportAs(article: PublicArticle, target: Target): Exported {
  switch (target.format) {
    case 'html':
      return toHtml(article, { profile: target.profile })
    case 'markdown':
      return toMarkdown(article, { profile: target.profile })
    default:
      return assertNever(target)
  }
}

/** The finished file of one format, its text still readable. */
export interface Made {
  readonly format: ExportFormat
  readonly fileName: string
  readonly exported: Exported
}

export const make = (article: PublicArticle, target: Target): Made => ({
  format: target.format,
  fileName: `${fileBase(article)}.${extensions[target.format]}`,
  exported: exportAs(article, target),
})

/** Longest base name before a number is added, in UTF-8 bytes; a longer slug would lose the number again. */
const longestBase = 70

/** The same article under its `n`th file name, so that pages and the files beside them keep one name: `banjir-2.html`. */
function numbered(article: PublicArticle, n: number): PublicArticle {
  if (n === 1) return article
  let base = fileBase(article)
  while (Buffer.byteLength(base) > longestBase) base = [...base].slice(0, -1).join('')
  return { ...article, slug: `${base.replace(/-+$/, '')}-${n}` }
}

/** Reads an asset of the article without metadata; null for one that is lost, not what its name says, or cannot be freed of it. */
export type ReadAsset = (reference: string) => Promise<Uint8Array | null>

/** The files of one export, and in plain English what they could not hold. */
export interface Outgoing {
  readonly made: readonly Made[]
  readonly files: readonly OutgoingFile[]
  readonly warnings: readonly string[]
}

/**
 * The pages and, once each, the assets that they name. A picture that is lost keeps no words from leaving: its figure is
 * written with caption and credit, and a warning names the file that is missing beside the page.
 */
export async function outgoing(made: readonly Made[], asset: ReadAsset): Promise<Outgoing> {
  const assets = new Map(made.flatMap(({ exported }) => exported.assets.map(({ fileName, reference }) => [fileName, reference] as const)))
  const beside: OutgoingFile[] = []
  const lost: string[] = []
  for (const [name, reference] of assets) {
    const bytes = await asset(reference)
    if (bytes) beside.push({ name, bytes })
    else lost.push(name)
  }
  const warnings = new Set(made.flatMap(({ exported }) => exported.warnings))
  if (lost.length > 0) warnings.add(`Pictures are missing from the library or cannot be freed of their metadata, so their files are not beside the page: ${lost.join(', ')}.`)
  return { made, files: [...made.map(({ fileName, exported }) => ({ name: fileName, bytes: Buffer.from(exported.text, 'utf8') })), ...beside], warnings: [...warnings] }
}

/** More numbered copies than this in one folder are a sign that something else is wrong. */
const mostCopies = 999

/** An export and where in its folder it will stand; `nth` is the number of its name, from 1. */
export interface Placed extends Outgoing {
  readonly places: ReadonlyMap<string, Placing>
  readonly nth: number
}

interface Placement {
  readonly disk: Disk
  readonly folder: string
  readonly article: PublicArticle
  readonly targets: readonly Target[]
  readonly asset: ReadAsset
  readonly isOurs: IsOurs
  /** Throws for what must not be written, or not under its name. */
  readonly refuse: (files: readonly OutgoingFile[]) => void
}

/** Makes the export under the first name that covers nothing of somebody else's. Throws `folderUnusable` when there is none. */
export async function place({ disk, folder, article, targets: wanted, asset, isOurs, refuse }: Placement): Promise<Placed> {
  for (let nth = 1; nth <= mostCopies; nth += 1) {
    const found = await outgoing(wanted.map((target) => make(numbered(article, nth), target)), asset)
    refuse(found.files)
    const places = await placesFor(disk, folder, found.files, isOurs)
    if (places) return { ...found, places, nth }
  }
  throw new Fault('folderUnusable', 'The folder holds too many files of this name; choose another one.', { folder: basename(folder) })
}
