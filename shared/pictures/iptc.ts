import { ascii, bigEndian, decoded } from './bytes'
import { nothingSaid, tidyLine, type Said } from './picture'

/** The IIM block among the resources of Adobe's application segment, or null. */
function iimOf(resources: Uint8Array): Uint8Array | null {
  let at = 0
  while (at + 12 <= resources.length && ascii(resources, at, 4) === '8BIM') {
    const kind = bigEndian(resources, at + 4, 2)
    const name = 1 + resources[at + 6]!
    const start = at + 6 + name + (name % 2)
    const length = bigEndian(resources, start, 4)
    if (kind === 0x0404) return resources.subarray(start + 4, start + 4 + length)
    at = start + 4 + length + (length % 2)
  }
  return null
}

/** Caption, and byline with credit, of the IPTC-IIM records in Adobe's resources (IIM 4.2, record 2: 120, 80, 110). */
export function readIptc(resources: Uint8Array): Said {
  const iim = iimOf(resources)
  if (!iim) return nothingSaid
  const found = new Map<number, string>()
  for (let at = 0; at + 5 <= iim.length && iim[at] === 0x1c; ) {
    const length = bigEndian(iim, at + 3, 2)
    if (iim[at + 1] === 2 && !found.has(iim[at + 2]!)) found.set(iim[at + 2]!, tidyLine(decoded(iim.subarray(at + 5, at + 5 + length))))
    at += 5 + length
  }
  const credit = [...new Set([found.get(80), found.get(110)])].filter(Boolean).join(' / ')
  return { caption: found.get(120) ?? '', credit, alt: '' }
}
