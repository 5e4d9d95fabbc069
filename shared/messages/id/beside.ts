/** Artikel lain di samping naskah. */
export const beside = {
  title: 'Artikel di samping naskah',
  text: 'Teks artikel di samping naskah, untuk dibaca',
  choose: 'Artikel yang dibaca di samping naskah',
  find: 'Kata dari judulnya',
  change: 'Artikel lain',
  swap: 'Tukar: tulis di artikel ini',
  close: 'Tutup',
  gone: 'Artikel ini tidak ada lagi di pustaka. Pilih yang lain.',
  none: 'Baca artikel lain sambil menulis: pilih satu di atas. Isinya dapat disalin, dan keduanya dapat ditukar.',
  forReading: 'Artikel di samping naskah hanya untuk dibaca. Tukar keduanya untuk menulis di sana.',
  nothingToSwap: 'Tidak ada artikel di samping naskah.',
  same: 'Ini artikel yang sama.',
  here: 'Seperti di naskah',
  footnote: 'Catatan kaki: {{text}}',
} as const
