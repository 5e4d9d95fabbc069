import { describe, expect, it } from 'vitest'
import { readBody } from '@shared/document'
import { planPage } from '@shared/import/html'
import { applyPlan, planImport, type ImportPlan } from '@shared/import/text'

const sentences = [
  'A video posted by a neighbour shows flames rising behind the school.',
  'A photo shared by the coast guard shows the hull lying on its side.',
  'Unggahan dibagikan oleh akun desa itu sehari sebelum banjir.',
  'Berlangganan air bersih kini lebih mahal, kata Wati Laras.',
  'Pasang iklan di tepi jalan itu dilarang sejak Senin, kata Wati.',
  'Telusuri berita itu, polisi mendatangi rumah Wati.',
  'Dapatkan informasi itu dari warga, polisi membuka akun korban.',
  'Contact with Ann Lee on the barge was lost at 6 p.m. via radio@sea and nobody answered.',
  'A video posted by Ann Lee (@ann.lee) shows the barge turning over.',
  'Selanjutnya polisi memeriksa tiga saksi di balai desa.',
  'Klik tautan WhatsApp itu, lalu rekening Wati Laras kosong dalam semalam.',
  'Hak cipta lagu itu dipegang Wati Laras sejak tahun lalu.',
  'Copyright law was rewritten after the printers had lost twice in court.',
  'Reprints of the harbour map sold out within a single day.',
  'Keep reading to your children, the nurse on the island said',
  'More on this was expected from the harbour council on Friday.',
] as const

const before = 'Warga kampung Muara Sipi menunggu di dermaga sejak pagi sampai perahu terakhir datang pada malam hari.'
const after = 'Sampai Minggu malam dua perahu masih berlabuh di hulu karena air sungai belum juga surut.'

const bodyOf = (plan: ImportPlan): readonly string[] => readBody(applyPlan(plan, new Map()).article.body).children.map((node) => node.textContent)
const told = { origin: 'x', now: '2026-11-23T07:00:00Z' }

describe('a sentence of the story that opens as furniture does', () => {
  it.each(sentences)('is kept in a page: "%s" [18.1]', (sentence) => {
    const html = `<!doctype html><html lang="id"><head><title>Perahu Terakhir</title></head><body><article><h1>Perahu Terakhir</h1><p>${before}</p><p>${sentence}</p><p>${after}</p></article></body></html>`
    expect(bodyOf(planPage(html, told))).toEqual([before, sentence, after])
  })

  it.each(sentences)('is kept in pasted text: "%s" [2.2]', (sentence) => {
    expect(bodyOf(planImport(['Perahu Terakhir', before, sentence, after].join('\n\n'), told))).toEqual([before, sentence, after])
  })
})

describe('furniture beside such sentences', () => {
  it.each(['A post shared by Ann Lee (@ann.lee)', 'Sebuah kiriman dibagikan oleh Wati Laras (@wati.laras)', 'Berlangganan sekarang', 'Pasang iklan di sini', 'Telusuri berita news lain', 'Contact Ann Lee at ann.lee@harbour.example', 'Halaman selanjutnya', 'Copyright © 2026 Kabar Hulu.', 'Hak Cipta 2026 Kabar Hulu.', 'Follow us on Facebook.'])('is taken out: "%s" [2.2]', (line) => {
    expect(bodyOf(planImport(['Perahu Terakhir', before, line, after].join('\n\n'), told))).toEqual([before, after])
  })
})
