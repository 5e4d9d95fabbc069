/** Istilah redaksi bagi nilai-nilai model. */
export const terms = {
  status: { draft: 'Draf', desk: 'Meja redaktur', subs: 'Penyelaras', revise: 'Perbaikan', final: 'Final', exported: 'Diekspor', hold: 'Ditahan', spiked: 'Batal muat' },
  role: { writer: 'Penulis', editor: 'Editor', translator: 'Penerjemah', photographer: 'Fotografer' },
  sourceKind: {
    person: 'Orang', organisation: 'Lembaga', document: 'Dokumen', wire: 'Kantor berita', media: 'Media lain', dataset: 'Himpunan data',
    socialPost: 'Unggahan media sosial', event: 'Peristiwa', ownObservation: 'Pengamatan sendiri',
  },
  attributionKind: {
    directQuote: 'Kutipan langsung', partialQuote: 'Kutipan sebagian', indirectQuote: 'Kutipan tak langsung', factFigure: 'Fakta atau angka',
    document: 'Dokumen', image: 'Gambar',
  },
  attributionTerms: { onRecord: 'Boleh dikutip', background: 'Latar belakang', deepBackground: 'Latar belakang dalam', offRecord: 'Tidak untuk dikutip' },
  medium: {
    interview: 'Wawancara', phone: 'Telepon', email: 'Surel', pressConference: 'Jumpa pers', statement: 'Pernyataan', socialPost: 'Unggahan media sosial',
    document: 'Dokumen', otherMedia: 'Media lain', observation: 'Pengamatan',
  },
  state: { offered: 'Ditawarkan', proposed: 'Diusulkan', confirmed: 'Ditetapkan', dismissed: 'Diabaikan', orphaned: 'Teks hilang', unattributed: 'Tanpa penutur' },
  noteKind: { desk: 'Redaksi', private: 'Hanya saya', legal: 'Hukum' },
  noteState: { open: 'Terbuka', resolved: 'Selesai' },
  credibility: { undetermined: 'Belum dinilai', credible: 'Tepercaya', notCredible: 'Tidak tepercaya' },
  language: { id: 'Indonesia', en: 'Inggris', 'en-GB': 'Inggris (Britania)', 'en-US': 'Inggris (AS)', ms: 'Melayu', jv: 'Jawa', su: 'Sunda', ar: 'Arab', nl: 'Belanda', und: 'Bahasa lain, tidak diperiksa' },
} as const
