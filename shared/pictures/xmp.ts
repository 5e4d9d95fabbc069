import { tidyLine, type Said } from './picture'

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const plain = (xml: string): string =>
  tidyLine(
    xml
      .replace(/<[^>]*>/g, ' ')
      .replace(/&#x([0-9a-f]{1,6});|&#(\d{1,7});|&(\w+);/gi, (whole, hex: string | undefined, decimal: string | undefined, name: string | undefined) => {
        if (name) return entities[name] ?? whole
        const code = hex ? Number.parseInt(hex, 16) : Number(decimal)
        return code <= 0x10ffff ? String.fromCodePoint(code) : ''
      }),
  )

/** The value of a property, written as an element or as an attribute; of several languages or persons the first. '' for none. */
function property(packet: string, name: string): string {
  const start = packet.search(new RegExp(`<${name}[\\s>]`))
  if (start >= 0) {
    const end = packet.indexOf(`</${name}>`, start)
    if (end < 0) return ''
    const inner = packet.slice(packet.indexOf('>', start) + 1, end)
    return plain(/<rdf:li[^>]*>([^]*?)<\/rdf:li>/.exec(inner)?.[1] ?? inner)
  }
  return plain(new RegExp(`\\s${name}="([^"]*)"`).exec(packet)?.[1] ?? '')
}

/** What an XMP packet says of its picture: description, creator and credit, alternative text (IPTC Photo Metadata 2021.1). */
export function readXmp(packet: string): Said {
  const credit = [...new Set([property(packet, 'dc:creator'), property(packet, 'photoshop:Credit')])].filter(Boolean).join(' / ')
  return { caption: property(packet, 'dc:description'), credit, alt: property(packet, 'Iptc4xmpCore:AltTextAccessibility') }
}
