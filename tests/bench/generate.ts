import { articleSchema, type Article, type NodeJson } from '@shared/article'

const words = (
  'warga desa sungai pasar pagi petani harga beras gudang kapal pelabuhan laporan anggaran sekolah guru murid jalan jembatan hujan banjir ' +
  'kota dinas rapat keputusan rencana proyek air bersih listrik pohon hutan nelayan ikan laut angin musim panen buruh pabrik upah kerja ' +
  'yang dan di ke dari untuk dengan pada dalam tidak sudah akan masih telah itu ini para oleh karena sehingga sementara menurut kepada antara'
).split(' ')
const speakers = ['Ratna Wulandari', 'Budi Santosa', 'Yohana Mbiri', 'Teguh Prakoso', 'Siti Maryam']

/** A stream of numbers in [0, 1) that is the same for the same seed (mulberry32). */
export function numbers(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Paragraphs of made-up Indonesian news, about `count` words together; every third holds a quotation with its speaker. */
export function paragraphs(count: number, seed = 1): readonly string[] {
  const next = numbers(seed)
  const pick = (list: readonly string[]): string => list[Math.floor(next() * list.length)] ?? ''
  const sentence = (length: number): string => {
    const text = Array.from({ length }, () => pick(words)).join(' ')
    return text.charAt(0).toUpperCase() + text.slice(1)
  }
  const made: string[] = []
  for (let written = 0; written < count; ) {
    const quoted = made.length % 3 === 2
    const parts = [`${sentence(22)}.`, quoted ? `“${sentence(16)},” kata ${pick(speakers)}.` : `${sentence(18)}.`, `${sentence(20)}.`]
    const text = parts.join(' ')
    written += text.split(' ').length
    made.push(text)
  }
  return made
}

/** An article with these paragraphs, a heading before every tenth. `now` is ISO 8601 with an offset. */
export function articleOf(headline: string, texts: readonly string[], now: string): Article {
  const content = texts.flatMap((text, at): readonly NodeJson[] => {
    const paragraph: NodeJson = { type: 'paragraph', content: [{ type: 'text', text }] }
    const heading: NodeJson = { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: `Bagian ${at / 10}` }] }
    return at > 0 && at % 10 === 0 ? [heading, paragraph] : [paragraph]
  })
  return articleSchema.parse({
    headline,
    language: 'id',
    authors: [{ name: 'Dewi Lestari', role: 'writer' }],
    body: { type: 'doc', content },
    createdAt: now,
    updatedAt: now,
  })
}
