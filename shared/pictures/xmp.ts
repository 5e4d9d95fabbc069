import { tidyLine, type Said } from './picture'

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const plain = (xml: string): string =>
  tidyLine(
    xml
      .replace(/<[^<>]*>/g, ' ')
      .replace(/&#x([0-9a-f]{1,6});|&#(\d{1,7});|&(\w+);/gi, (whole, hex: string | undefined, decimal: string | undefined, name: string | undefined) => {
        if (name) return entities[name] ?? whole
        const code = hex ? Number.parseInt(hex, 16) : Number(decimal)
        return code <= 0x10ffff ? String.fromCodePoint(code) : ''
      }),
  )

/** Characters of a packet that are read: cameras and agencies write their captions into the first few thousand. */
const mostRead = 65_536

/** What stands in the first item of a list; null where there is none. */
function firstItem(inner: string): string | null {
  const start = inner.indexOf('<rdf:li')
  const open = start < 0 ? -1 : inner.indexOf('>', start)
  const end = open < 0 ? -1 : inner.indexOf('</rdf:li>', open)
  return end < 0 ? null : inner.slice(open + 1, end)
}

/** The value of a property, written as an element or as an attribute; of several languages or persons the first. '' for none. */
function property(packet: string, name: string): string {
  const start = packet.search(new RegExp(`<${name}[\\s>]`))
  if (start >= 0) {
    const end = packet.indexOf(`</${name}>`, start)
    if (end < 0) return ''
    const inner = packet.slice(packet.indexOf('>', start) + 1, end)
    return plain(firstItem(inner) ?? inner)
  }
  return plain(new RegExp(`\\s${name}="([^"]*)"`).exec(packet)?.[1] ?? '')
}

/** What an XMP packet says of its picture: description, creator and credit, alternative text (IPTC Photo Metadata 2021.1). */
export function readXmp(written: string): Said {
  const packet = written.slice(0, mostRead)
  const credit = [...new Set([property(packet, 'dc:creator'), property(packet, 'photoshop:Credit')])].filter(Boolean).join(' / ')
  return { caption: property(packet, 'dc:description'), credit, alt: property(packet, 'Iptc4xmpCore:AltTextAccessibility') }
}
