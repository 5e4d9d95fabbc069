import type { Article } from '../../article'

/** The fields that a plain text names, for want of a place that tells them. */
export type Labelled =
  | 'section' | 'tags' | 'description' | 'creditLine' | 'isBasedOn' | 'translationOf' | 'canonicalUrl' | 'publishedAt' | 'slug' | 'language'

export interface Labels extends Readonly<Record<Labelled, string>> {
  readonly unpublished: string
  readonly edNote: string
  readonly status: string
  readonly embargoedUntil: string
  readonly flags: string
  readonly flag: Readonly<Record<keyof Article['flags'], string>>
  readonly originals: string
  readonly undecided: string
  readonly removed: string
  readonly records: string
}

const english: Labels = {
  section: 'Section',
  tags: 'Tags',
  description: 'Description',
  creditLine: 'Credit',
  isBasedOn: 'Based on',
  translationOf: 'Translation of',
  canonicalUrl: 'Address',
  publishedAt: 'Published',
  slug: 'Slug',
  language: 'Language',
  unpublished: 'NOT FOR PUBLICATION',
  edNote: 'Note for the desk',
  status: 'Status',
  embargoedUntil: 'Embargoed until',
  flags: 'Flags',
  flag: { legal: 'legal', sensitive: 'sensitive', notForPublication: 'not for publication' },
  originals: 'Original words',
  undecided: 'The text before suggestions that are not decided',
  removed: 'Removed at import',
  records: 'Records',
}

const indonesian: Labels = {
  section: 'Rubrik',
  tags: 'Tag',
  description: 'Deskripsi',
  creditLine: 'Kredit',
  isBasedOn: 'Berdasarkan',
  translationOf: 'Terjemahan dari',
  canonicalUrl: 'Alamat',
  publishedAt: 'Terbit',
  slug: 'Slug',
  language: 'Bahasa',
  unpublished: 'TIDAK UNTUK DITERBITKAN',
  edNote: 'Catatan untuk redaksi',
  status: 'Status',
  embargoedUntil: 'Embargo sampai',
  flags: 'Tanda',
  flag: { legal: 'hukum', sensitive: 'sensitif', notForPublication: 'tidak untuk diterbitkan' },
  originals: 'Kata-kata asli',
  undecided: 'Teks sebelum usulan yang belum diputuskan',
  removed: 'Disisihkan saat impor',
  records: 'Catatan lain',
}

/** The labels for an article in `language` (BCP 47); English where the language has none. */
export const labelsFor = (language: string): Labels => (/^id\b/i.test(language) ? indonesian : english)
