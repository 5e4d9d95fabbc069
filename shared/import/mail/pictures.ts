import type { Attachment } from 'postal-mime'
import { bytesOfBase64 } from '../../base64'
import type { PageFiles } from '../html'

const idOf = ({ contentId }: Attachment): string => (contentId ?? '').replace(/^<(.*)>$/, '$1')

const bytesOf = ({ content, encoding }: Attachment): Uint8Array | null => (typeof content === 'string' ? (encoding === 'base64' ? bytesOfBase64(content) : null) : content instanceof Uint8Array ? content : new Uint8Array(content))

/** The pictures that a mail carries for its own text, by the addresses that its HTML has for them (`cid:…`). */
export const picturesOf = (attachments: readonly Attachment[]): PageFiles =>
  new Map(
    attachments.flatMap((attachment): readonly (readonly [string, Uint8Array])[] => {
      const bytes = idOf(attachment) !== '' && /^image\//i.test(attachment.mimeType) ? bytesOf(attachment) : null
      return bytes ? [[`cid:${idOf(attachment)}`, bytes]] : []
    }),
  )

/** True for an attachment that the mail's HTML shows where it belongs. */
export const isShown = (attachment: Attachment, html: string): boolean => idOf(attachment) !== '' && html.includes(`cid:${idOf(attachment)}`)
