import PostalMime from 'postal-mime'
import { Fault } from '../../errors'
import type { ImportPlan } from '../text'
import { cleanAddress } from './addresses'
import { picturesOfArchive } from './archive-pictures'
import { planPage } from './plan-page'

export interface ArchiveOptions {
  /** The file's name: for the import record and for messages. */
  readonly origin: string
  /** ISO 8601 with offset. */
  readonly now: string
}

async function opened(bytes: Uint8Array, file: string): Promise<{ readonly html: string; readonly address: string }> {
  try {
    const { html = '', headers } = await PostalMime.parse(bytes, { maxNestingDepth: 50, maxHeadersSize: 1_000_000 })
    const address = headers.find(({ key }) => key === 'snapshot-content-location' || key === 'content-location')?.value ?? ''
    // The frames of a page are saved behind it.
    const end = html.search(/<\/html\s*>\s*<(?:!doctype|html)\b/i)
    return { html: end < 0 ? html : html.slice(0, end), address: cleanAddress(address) }
  } catch (error) {
    throw new Fault('unsupportedFormat', `${file} cannot be read as a saved page. Open it in a browser and copy the story.`, { file }, { cause: error })
  }
}

/** As `planPage`, for a page that a browser saved in one file (MHTML). Throws `unsupportedFormat` too. */
export async function planArchive(bytes: Uint8Array, options: ArchiveOptions): Promise<ImportPlan> {
  const { html, address } = await opened(bytes, options.origin)
  if (html.trim() === '') throw new Fault('emptyFile', `${options.origin} holds no page.`, { file: options.origin })
  return planPage(html, { ...options, files: picturesOfArchive(bytes), ...(address ? { base: address } : {}) })
}
