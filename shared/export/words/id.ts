import type { Words } from './words'

export const indonesian: Words = {
  language: 'id',
  by: 'Oleh',
  bylineStarts: ['oleh', 'penulis', 'laporan', 'tim', 'reporter'],
  and: ['dan'],
  roles: { writer: 'Penulis', editor: 'Penyunting', translator: 'Penerjemah', photographer: 'Fotografer' },
  notes: 'Catatan',
  sources: 'Sumber',
  notesAndSources: 'Catatan dan sumber',
  source: 'Sumber',
  accessed: 'diakses',
  corrections: { ralat: 'Ralat', koreksi: 'Koreksi', klarifikasi: 'Klarifikasi', hakJawab: 'Hak jawab', pencabutan: 'Pencabutan' },
  backTo: (number, nth) => (nth === 1 ? `Kembali ke rujukan ${number}` : `Kembali ke rujukan ${number}, tempat ke-${nth}`),
  done: 'Selesai',
  notDone: 'Belum selesai',
  undescribed: 'Gambar tanpa keterangan',
  untitled: 'Tanpa judul',
  months: ['Januari', 'Februari', 'Maret', 'April', 'Mei', 'Juni', 'Juli', 'Agustus', 'September', 'Oktober', 'November', 'Desember'],
  zones: { 0: 'UTC', 420: 'WIB', 480: 'WITA', 540: 'WIT' },
  timeSign: '.',
}
