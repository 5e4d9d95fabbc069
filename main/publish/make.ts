import { Fault, assertNever } from '@shared/errors'
import type { Exported } from '@shared/export/format'
import { toHtml } from '@shared/export/html'
import { toMarkdown } from '@shared/export/markdown'
import { fileBase } from '@shared/export/names'
import type { PublicArticle } from '@shared/export/public-article'
import type { ExportFormat } from '@shared/ipc'
import type { OutgoingFile } from './folder'

/** The finished file of one format, its text still readable. */
export interface Made {
  readonly format: ExportFormat
  readonly fileName: string
  readonly exported: Exported
}

const extensions: Readonly<Record<ExportFormat, string>> = { html: 'html', markdown: 'md' }

function exportAs(article: PublicArticle, format: ExportFormat): Exported {
  switch (format) {
    case 'html':
      return toHtml(article, { profile: 'page' })
    case 'markdown':
      return toMarkdown(article, { profile: 'gfm' })
    default:
      return assertNever(format)
  }
}

export const make = (article: PublicArticle, format: ExportFormat): Made => ({
  format,
  fileName: `${fileBase(article)}.${extensions[format]}`,
  exported: exportAs(article, format),
})

/** Longest base name before a number is added, in UTF-8 bytes; a longer slug would lose the number again. */
const longestBase = 70

/** The same article under its `n`th file name, so that pages and the files beside them keep one name: `banjir-2.html`. */
export function numbered(article: PublicArticle, n: number): PublicArticle {
  if (n === 1) return article
  let base = fileBase(article)
  while (Buffer.byteLength(base) > longestBase) base = [...base].slice(0, -1).join('')
  return { ...article, slug: `${base.replace(/-+$/, '')}-${n}` }
}

/** The pages and, once each, the assets that they name. `asset` reads one; a lost one is the fault `notFound`. */
export async function outgoing(made: readonly Made[], asset: (reference: string) => Promise<Uint8Array | null>): Promise<readonly OutgoingFile[]> {
  const assets = new Map(made.flatMap(({ exported }) => exported.assets.map(({ fileName, reference }) => [fileName, reference] as const)))
  const beside: OutgoingFile[] = []
  for (const [name, reference] of assets) {
    const bytes = await asset(reference)
    if (!bytes) throw new Fault('notFound', `The picture for ${name} is missing from the library.`, { file: name })
    beside.push({ name, bytes })
  }
  return [...made.map(({ fileName, exported }) => ({ name: fileName, bytes: Buffer.from(exported.text, 'utf8') })), ...beside]
}
