import { articleSchema, type Article, type NodeJson } from '@shared/article'
import { factCheckPack, packToHtml, packToMarkdown, writingIn, type FactCheckInput, type FactCheckPack } from '@shared/export/fact-check'
import type { UiLanguage } from '@shared/ipc'
import { runPreflight } from '@shared/preflight'
import { sourceSchema, type Source } from '@shared/source'
import { textHash } from '@shared/verification'
import { translator } from '../../../main/translate'

export const now = '2026-11-23T09:00:00+07:00'

const text = (value: string, id?: string): NodeJson => ({ type: 'text', text: value, ...(id ? { marks: [{ type: 'attribution', attrs: { id } }] } : {}) })
const paragraph = (...content: readonly NodeJson[]): NodeJson => ({ type: 'paragraph', content })

export const sources: readonly Source[] = [
  { id: 'sulastri', kind: 'person', name: 'Sulastri Wening', jobTitle: 'pedagang ikan', affiliation: 'Pasar Muara Senja', contact: ['0812-5550-0001', 'sulastri@contoh.id'], credibility: 'credible', evidence: [{ file: 'wawancara.m4a', sha256: 'a'.repeat(64), note: 'menit 4' }] },
  { id: 'pejabat', kind: 'person', name: '', publicLabel: 'seorang pejabat pelabuhan', confidentiality: 'withholdName', contact: [] },
  { id: 'data', kind: 'dataset', name: 'Catatan Curah Hujan', url: 'https://contoh.id/hujan' },
].map((source) => sourceSchema.parse(source))

const quote = 'Kami menunggu rakit sejak subuh.'
const attribution = (id: string, rest: Readonly<Record<string, unknown>>) => ({ [id]: { id, kind: 'directQuote', state: 'confirmed', ...rest } })

/** A piece of our own writing with everything that a pack tells of. */
export const piece: Article = articleSchema.parse({
  headline: 'Rakit <Muara> | Terlambat',
  deck: 'Curah hujan “tertinggi” sejak 2019.',
  authors: [{ name: 'Ratri Wulandari', role: 'writer' }, { name: 'Hendra Kusnadi', role: 'editor' }],
  dateline: { place: 'Muara Senja', date: '20 November 2026' },
  edNote: 'Telepon lagi pejabat itu.\nJangan sebut dermaga.',
  body: {
    type: 'doc',
    content: [
      { type: 'heading', attrs: { level: 2 }, content: [text('Di dermaga')] },
      paragraph(text('“'), text(quote, 'a1'), text('” kata Sulastri. Rapat ditunda, '), text('menurut pejabat', 'a2'), text(' itu. TK')),
      { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph(text('Tiga perahu', 'a3'))] }, { type: 'listItem', content: [paragraph(text('Dua rakit'))] }] },
      { type: 'figure', attrs: { src: '', alt: 'Perahu kandas', attributionIds: ['a4'] }, content: [text('Perahu di mulut sungai')] },
    ],
  },
  attributions: {
    ...attribution('a1', { sourceIds: ['sulastri'], medium: 'interview', originalText: 'Awakdhewe ngenteni rakit.', originalLanguage: 'jv', words: quote }),
    ...attribution('a2', { kind: 'indirectQuote', sourceIds: ['pejabat'], terms: 'background' }),
    ...attribution('a3', { kind: 'factFigure', sourceIds: ['data', 'lost'] }),
    ...attribution('a4', { kind: 'image', sourceIds: ['sulastri'] }),
    ...attribution('a5', { kind: 'factFigure', sourceIds: ['data'], field: { name: 'deck', exact: '“tertinggi”', prefix: '', suffix: '' } }),
    ...attribution('a6', { sourceIds: ['sulastri'], words: 'Kalimat yang sudah dihapus.' }),
    ...attribution('a7', { state: 'dismissed', dismissedAs: 'scare' }),
  },
  verifications: {
    v1: { id: 'v1', attributionId: 'a1', status: 'verified', method: 'rekaman', secondSourceId: 'data', checkedBy: 'Dian Pertiwi', checkedAt: '2026-11-22T10:00:00+07:00', textHash: textHash(quote), checkedText: quote, note: 'cocok | persis', evidence: [{ file: 'rekaman.m4a', sha256: 'b'.repeat(64), note: '' }] },
    v2: { id: 'v2', attributionId: 'a3', status: 'verified', method: 'hitung ulang', checkedBy: 'Dian Pertiwi', checkedAt: '2026-11-21T10:00:00+07:00', textHash: textHash('Dua perahu'), checkedText: 'Dua perahu' },
  },
  rightOfReply: { r1: { id: 'r1', party: 'PT Rakit Maju', askedAt: '2026-11-22T08:00:00+07:00', askedHow: 'surel', deadline: '2026-11-22T20:00:00+07:00' } },
  publicationRecords: {
    p1: { id: 'p1', format: 'html', path: 'rakit.html', sha256: 'c'.repeat(64), at: '2026-11-22T21:00:00+07:00', overrides: [{ rule: 'placeholder', severity: 'blocks', reason: 'disetujui redaktur malam', by: 'Dian Pertiwi' }] },
  },
  createdAt: now,
  updatedAt: now,
})

const register = new Map(sources.map((source) => [source.id, source]))

const tongues = { en: translator('en'), id: translator('id') } as const

export const writing = (language: UiLanguage) => writingIn(language, tongues[language])

export const packOf = (language: UiLanguage, rest: Partial<FactCheckInput> = {}): FactCheckPack => {
  const article = rest.article ?? piece
  return factCheckPack({ article, sources: register, findings: runPreflight({ article, sources: register, now }), now, withContacts: false, writing: writing(language), ...rest })
}

export const html = (language: UiLanguage, pack: FactCheckPack = packOf(language)): string => packToHtml(pack, writing(language))
export const markdown = (language: UiLanguage, pack: FactCheckPack = packOf(language)): string => packToMarkdown(pack, writing(language))
