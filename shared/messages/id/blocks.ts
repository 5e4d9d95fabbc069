/** The blocks of the page and how they are made by hand. */
export const blocks = {
  slash: { label: 'Blok', results_one: '{{count}} blok', results_other: '{{count}} blok' },
  /** Further words by which the slash menu finds a block. */
  alsoCalled: {
    format: {
      paragraph: 'teks biasa isi',
      heading2: 'h2 judul bagian',
      heading3: 'h3 judul',
      heading4: 'h4 judul',
      bulletList: 'ul poin butir',
      orderedList: 'ol nomor urut 1',
      taskList: 'todo centang tugas',
      blockquote: 'sitat',
      horizontalRule: 'hr pembatas',
      codeBlock: 'pre program',
    },
    insert: {
      pullquote: 'aside',
      picture: 'foto image ilustrasi',
      table: 'kisi baris kolom',
      footnote: 'catatan rujukan',
      character: 'simbol tanda huruf',
    },
  },
  bubble: { label: 'Kata terpilih' },
  figure: {
    label: 'Gambar',
    caption: 'Keterangan gambar',
    alt: 'Teks alternatif',
    altHint: 'Apa yang tampak di gambar, bagi yang tidak melihatnya',
    altMissing: 'Tanpa teks alternatif, pemeriksaan akan menegur.',
    credit: 'Kredit foto',
    decorative: 'Hiasan: tidak mengatakan apa-apa',
    isDecorative: 'Tidak perlu: gambar ini hiasan',
    replace: 'Ganti gambar…',
    lost: 'Berkas gambar ini tidak ada di pustaka. Ganti gambarnya, atau hapus.',
  },
  footnote: {
    label: 'Catatan kaki',
    text: 'Teks catatan kaki {{number}}',
    spoken: 'Catatan kaki: {{text}}',
    previous: 'Catatan kaki sebelumnya',
    next: 'Catatan kaki berikutnya',
    delete: 'Hapus catatan kaki',
  },
} as const
