import { describe, expect, it } from 'vitest'
import { findPlaceholders } from '@shared/preflight/placeholders'
import { article, findings, paragraph, told } from './desk'

const found = (text: string): readonly string[] => findPlaceholders(text).map((one) => one.text)

describe('a placeholder', () => {
  it.each([
    ['Sebanyak XX orang mengungsi ke balai desa.', 'XX'],
    ['Kerugian ditaksir Rp XXX juta.', 'XXX'],
    ['Rapat dibuka pada tanggal XX Maret.', 'XX'],
    ['The mayor, TK, said so.', 'TK'],
    ['Jumlah korban TK.', 'TK'],
    ['Harga TK dan lain-lain.', 'TK'],
    ['Kerugian sebesar TK atau lebih.', 'TK'],
    ['Rapat digelar pada TK Agustus.', 'TK'],
    ['Pada tanggal TK September warga pulang.', 'TK'],
    ['Kapal berangkat pukul TK WIB.', 'TK'],
    ['The council meets on TK and TKTK.', 'TK'],
    ['Menurut dia [cek] jembatan itu baru.', '[cek]'],
    ['Kepala desa (cek nama lengkap) setuju.', '(cek nama lengkap)'],
    ['Nama lengkapnya CEK belum ada.', 'CEK'],
    ['cek lagi', 'cek lagi'],
    ['Jumlahnya ??? orang.', '???'],
    ['Lorem ipsum dolor sit amet.', 'Lorem ipsum'],
    ['Nomor xxxx belum masuk.', 'xxxx'],
  ])('is seen in "%s"', (text, placeholder) => {
    expect(found(text)[0]).toBe(placeholder)
  })

  it.each([
    'PON XX dibuka di Papua.',
    'Pada abad XX kota itu terbakar.',
    'Raja Louis XX tidak pernah ada.',
    'SEA Games XXX berlangsung di Filipina.',
    'Anaknya bersekolah di TK Pertiwi.',
    'Puluhan murid TK menyambut tamu.',
    'Harga TK swasta naik tahun ini.',
    'Aturan itu berlaku pada TK dan SD.',
    'Pada TK Melati ada dua kelas.',
    'Guru TK dan SD libur.',
    'Warga diminta cek kondisi rumah masing-masing.',
    'Petugas melakukan cek fisik kendaraan.',
    'Ia membayar dengan cek senilai Rp2 juta.',
    'CEK NAMA ANDA DI SINI',
    'Benarkah? Sungguh?',
    'Ukuran XXL habis, kata penjual, juga XX-nya.',
    'Rumus x2 dan xy.',
  ])('is not seen in "%s"', (text) => {
    expect(found(text)).toEqual([])
  })

  it('blocks in the text and in the fields', () => {
    expect(told(article({ deck: 'Rapat [cek] ditunda' }, paragraph('Sebanyak XX orang mengungsi.')))).toEqual([
      ['placeholder', 'blocks', 'deck'],
      ['placeholder', 'blocks', 'XX'],
    ])
  })

  it('blocks in a footnote, at the words that it stands behind [21.7]', () => {
    const note = { type: 'footnote', content: [{ type: 'text', text: 'Menurut TK, pada 2019.' }] }
    const block = { type: 'paragraph', content: [{ type: 'text', text: 'Warga pulang' }, note, { type: 'text', text: ' kemarin.' }] }
    expect(findings(article({}, block)).filter(({ rule }) => rule === 'placeholder').map(({ severity, params, start, end }) => [severity, params, start, end])).toEqual([['blocks', { text: 'TK' }, 11, 12]])
  })
})
