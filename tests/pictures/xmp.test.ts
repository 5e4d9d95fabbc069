import { describe, expect, it } from 'vitest'
import { readXmp } from '../../shared/pictures/xmp'

const packet = (inner: string): string => `<x:xmpmeta><rdf:RDF><rdf:Description photoshop:Credit="Kantor Berita">${inner}</rdf:Description></rdf:RDF></x:xmpmeta>`

describe('what a picture says of itself', () => {
  it('is read from lists, elements and attributes, the first language first', () => {
    const said = readXmp(packet('<dc:description><rdf:Alt><rdf:li xml:lang="id">Banjir &amp; lumpur</rdf:li><rdf:li xml:lang="en">Flood</rdf:li></rdf:Alt></dc:description><dc:creator>Ratri</dc:creator>'))
    expect(said).toEqual({ caption: 'Banjir & lumpur', credit: 'Ratri / Kantor Berita', alt: '' })
  })

  it('is looked for in the beginning alone, so that a hostile packet of megabytes costs nothing', () => {
    const hostile = `<dc:description>${'<'.repeat(5_000_000)}</dc:description>`
    expect(readXmp(packet(hostile))).toEqual({ caption: '', credit: 'Kantor Berita', alt: '' })
    expect(readXmp(packet(`<dc:description>${'<rdf:li '.repeat(8_000)}</dc:description>`)).credit).toBe('Kantor Berita')
  })
})
