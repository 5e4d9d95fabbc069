import { bytesOfBase64 } from '../../base64'
import type { PageFiles } from './page-pictures'

// Both runtimes have it; `shared` sees neither the DOM's nor Node's types.
declare const TextDecoder: new (label: string) => { decode(bytes: Uint8Array): string }

const header = (head: string, name: string): string => new RegExp(`^${name}:[ \\t]*(.{1,4000})$`, 'im').exec(head)?.[1]?.trim() ?? ''

/** The pictures of a page that was saved in one file, by where they come from and by `cid:`. Parts in another encoding than base64 are passed over. */
export function picturesOfArchive(bytes: Uint8Array): PageFiles {
  const text = new TextDecoder('latin1').decode(bytes)
  const files = new Map<string, Uint8Array>()
  const boundary = /boundary="?([^"\r\n;]{1,200})"?/i.exec(text.slice(0, 20_000))?.[1]
  if (!boundary) return files
  const sign = `--${boundary}`
  for (let at = text.indexOf(sign); at >= 0; ) {
    const next = text.indexOf(sign, at + sign.length)
    const end = next < 0 ? text.length : next
    const gap = /\r?\n\r?\n/.exec(text.slice(at, Math.min(end, at + 20_000)))
    if (gap) {
      const head = text.slice(at, at + gap.index).replace(/\r/g, '').replace(/\n[ \t]+/g, '')
      if (/^content-type:\s*image\//im.test(head) && /^content-transfer-encoding:\s*base64/im.test(head)) {
        const picture = bytesOfBase64(text, at + gap.index + gap[0].length, end)
        for (const key of [header(head, 'content-location'), header(head, 'content-id').replace(/^<(.*)>$/, 'cid:$1')]) if (key !== '') files.set(key, picture)
      }
    }
    at = next
  }
  return files
}
