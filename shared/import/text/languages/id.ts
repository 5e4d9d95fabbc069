import { labels, lines, words, type ImportLanguage } from './language'
import { indonesianPlaces } from './id-places'

export const indonesian: ImportLanguage = {
  code: 'id',
  sayingWords: words(`
    kata katanya ujar ujarnya tutur tuturnya ucap ucapnya ungkap ungkapnya jelasnya imbuh imbuhnya tegasnya paparnya mengatakan menjelaskan
    menyebut menurut menuturkan mengungkapkan menyatakan menambahkan`),
  functionWords: words(`
    yang dan di dari untuk dengan ini itu pada tidak dalam akan juga telah oleh ke sebagai adalah ada karena mereka bisa dapat
    sudah saat lebih atau tersebut kata menurut para bahwa kami kita saya ia dia namun hingga agar lalu usai bagi`),
  bylineLabels: labels({
    writer: `penulis
      oleh
      reporter
      wartawan
      jurnalis
      kontributor
      koresponden
      pewarta
      ditulis oleh
      dilaporkan oleh
      laporan wartawan
      tim liputan
      rep
      laporan
      naskah
      teks
      teks dan foto
      teks & foto
      naskah dan foto`,
    editor: `editor
      redaktur
      penyunting
      disunting oleh
      red
      redaksi
      redaktur pelaksana
      penanggung jawab`,
    translator: `penerjemah
      alih bahasa
      diterjemahkan oleh
      penterjemah`,
    photographer: `fotografer
      pewarta foto
      juru foto
      foto oleh`,
  }),
  bylineOpenings: labels({
    writer: `oleh
      diposkan oleh
      diposting oleh
      dipublikasikan oleh
      ditayangkan oleh
      ditulis oleh
      dilaporkan oleh
      laporan wartawan`,
    editor: 'disunting oleh',
    translator: 'diterjemahkan oleh',
    photographer: 'foto oleh',
  }),
  staffWords: lines(`
    wartawan
    reporter
    jurnalis
    kontributor
    editor
    tim redaksi
    penulis lepas`),
  nameJoiners: words('dan serta'),
  creditLabels: lines(`
    sumber
    sumber berita
    sumber artikel
    dikutip dari
    dilansir dari
    disadur dari
    kantor berita`),
  tagLabels: lines(`
    tag
    tagar
    topik
    topik terkait
    tag terkait
    kata kunci
    label`),
  sectionLabels: lines(`
    rubrik
    kanal
    kategori
    desk`),
  sectionNames: lines(`
    nasional
    internasional
    politik
    ekonomi
    bisnis
    olahraga
    hukum
    kriminal
    dunia
    daerah
    metropolitan
    megapolitan
    teknologi
    otomotif
    hiburan
    gaya hidup
    kesehatan
    pendidikan
    budaya
    wisata
    sains
    opini
    kolom
    tajuk rencana
    editorial
    militer
    pertahanan
    peristiwa
    regional
    nusantara
    keuangan
    lingkungan`),
  photoLabels: lines(`
    foto
    ilustrasi
    keterangan foto
    caption
    gambar
    dok`),
  photoHeadings: lines(`
    keterangan foto
    keterangan gambar
    sumber foto
    sumber gambar`),
  jobEndings: words('wartawan reporter jurnalis koresponden kontributor redaktur'),
  months: words(`
    januari jan februari pebruari feb peb maret mar april apr mei juni jun juli jul agustus agu agt ags september sep sept
    oktober okt november nopember nov nop desember des`),
  dateWords: words(`
    senin selasa rabu kamis jumat jum'at jum’at sabtu minggu ahad sen sel rab kam jum sab min pukul jam wib wita wit diperbarui
    diterbitkan dipublikasikan diunggah dirilis terbit tayang tanggal terakhir dibaca lalu menit hari yang pada detik waktu baca membaca lama`),
  datelinePlaces: indonesianPlaces,
  relatedHeadings: lines(`
    baca juga
    baca
    baca selengkapnya
    lihat juga
    simak juga
    berita terkait
    artikel terkait
    berita lainnya
    berita lain
    foto lain
    foto lainnya
    galeri lainnya
    video lainnya
    tulisan lain
    tulisan lainnya
    cerita lain
    cerita lainnya
    artikel serupa
    berita serupa
    mungkin anda suka
    anda mungkin suka
    anda mungkin juga suka
    artikel lain
    kabar lain
    artikel lainnya
    terkait
    rekomendasi
    rekomendasi untuk anda
    pilihan editor
    berita terpopuler
    terpopuler
    terkini
    berita terkini
    populer
    video pilihan
    tonton juga
    baca lainnya
    artikel pilihan
    berita populer
    jangan lewatkan
    lainnya
    lainnya dari`),
  residue: [
    { reason: 'share-button', pattern: /^(bagikan|sebarkan|bagi)( (ini|artikel( ini)?|berita( ini)?|via|ke|di|lewat))*( (facebook|twitter|x|whatsapp|telegram|line|teman|media sosial))*\s*:?$/ },
    { reason: 'share-button', pattern: /^(salin|kopi) (tautan|link|url)( berhasil)?$/ },
    { reason: 'share-button', pattern: /^(suka|bagikan|simpan|cetak|kirim|dengarkan( artikel)?|perbesar|perkecil|ukuran (huruf|teks)|a ?- ?a ?\+?)$/ },
    { reason: 'advertisement', pattern: /^(iklan|pariwara|advertorial|konten promosi|memuat iklan|ads by .*)$/ },
    { reason: 'advertisement', pattern: /^pasang iklan (anda di (sini|situs ini|halaman ini)\b.{0,60}|di sini[.!]?)$/ },
    { reason: 'advertisement', isOpen: true, pattern: /^pasang iklan\b.{0,120}$/ },
    { reason: 'advertisement', pattern: /^(lanjutkan membaca|gulir|scroll)( .{0,40})?(konten|artikel|berita|membaca|iklan|melanjutkan|lanjut).{0,20}$/ },
    { reason: 'advertisement', pattern: /^lanjutkan membaca( artikel( ini)?| di bawah( ini)?)?$/ },
    { reason: 'related-link', pattern: /^(baca juga|baca|lihat juga|simak juga|tonton juga|saksikan juga|baca selengkapnya|berita terkait|artikel terkait|video)\s*[::>»]\s*\S.{0,250}$/ },
    { reason: 'related-link', pattern: /^baca juga\s+\S.{0,200}[^.!]$/ },
    { reason: 'related-link', pattern: /^\[gambas\b.{0,120}$/ },
    { reason: 'related-link', isOpen: true, pattern: /^\[?(gambas|halaman selanjutnya|selanjutnya|halaman \d+( dari \d+)?|simak video|tonton video)\b.{0,120}$/ },
    { reason: 'related-link', isOpen: true, pattern: /^(saksikan|simak|tonton)( juga)? video.{0,60}$/ },
    { reason: 'related-link', pattern: /^(pilihan editor|pilihan redaksi|artikel pilihan|berita pilihan|video pilihan|lihat pula|baca pula|simak pula|baca lainnya|jangan lewatkan)\s*[:：>»]\s*\S.{0,250}$/ },
    { reason: 'related-link', pattern: /^(saksikan|simak|tonton|lihat|baca)( juga)? (video|foto|infografis|galeri)\b(.{0,199}[^.!?…])?$/ },
    { reason: 'related-link', pattern: /^(simak|baca|lihat|lanjut|lanjutkan|klik)\b.{0,60}\bhalaman (berikut|berikutnya|selanjutnya|dua|2)\b.{0,40}$/ },
    { reason: 'newsletter', pattern: /^(simak|dapatkan|ikuti|baca|cek) (breaking news|update|berita|kabar)\b.{0,300}\b(ponselmu|whatsapp|telegram|google news|grup telegram|setiap hari)\b.{0,200}$/ },
    { reason: 'newsletter', pattern: /^(baca|cek) (berita|artikel)\b.{0,80}\b(lainnya|yang lain) di .{0,80}$/ },
    { reason: 'newsletter', pattern: /^(ikuti|follow) (juga )?(kami|akun|saluran|kanal|media sosial|berita|informasi)\b.{0,80}\b(google news|whatsapp|telegram|instagram|facebook|tiktok|youtube|x|twitter)\b.{0,80}$/ },
    { reason: 'paywall', pattern: /^(anda|kamu) (memiliki|punya|telah|sudah)\b.{0,60}\b(artikel|berita) gratis\b.{0,60}$/ },
    { reason: 'page-control', pattern: /^disukai oleh .{1,60} dan [\d.,]{1,12}( ribu| juta)? (lainnya|orang lain)$/ },
    { reason: 'page-control', pattern: /^[([]?(jumlah kata\s*:?\s*\d{2,6}|\d{2,6} kata)[)\]]?$/ },
    { reason: 'page-control', pattern: /^(laporkan (tulisan|artikel|konten|kesalahan)|lapor|\d{1,3} (pembaruan|kabar) baru)$/ },
    { reason: 'newsletter', pattern: /^\W{0,3}fakta atau hoaks\?.{0,260}$/ },
    { reason: 'newsletter', pattern: /^.{0,60}\bberkomitmen memberikan fakta jernih\b.{0,200}$/ },
    { reason: 'newsletter', pattern: /^(anda|kamu) (menerima|mendapatkan) (e-?mail|surel|pesan|surat|buletin) ini karena\b.{0,200}$/ },
    { reason: 'newsletter', pattern: /^(ingin |mau )?(mengubah|berhenti|atur|ubah|perbarui)\b(?=.*\b(berlangganan|e-?mail|surel|preferensi)\b).{0,240}$/ },
    { reason: 'newsletter', pattern: /^baca (berita|artikel) (dengan|tanpa) (sedikit )?iklan\b.{0,60}$/ },
    { reason: 'copyright', pattern: /^(artikel|berita|konten|tulisan) ini (telah|sudah|pernah|pertama kali) (tayang|terbit|dimuat|ditayangkan|diterbitkan|dipublikasikan)( sebelumnya)? (di|pada|dalam) .{1,280}$/ },
    { reason: 'page-control', pattern: /^(lihat|perbesar|klik untuk perbesar) (foto|gambar)$/ },
    { reason: 'navigation', pattern: /^(beranda|menu|cari|masuk|daftar|home|kembali( ke atas)?|ke atas|lihat semua|indeks|selengkapnya|terbaru|halaman)$/ },
    { reason: 'newsletter', isOpen: true, pattern: /^(ikuti|dapatkan|simak|follow|gabung|bergabung|klik|unduh|download|berlangganan)\b.{0,80}\b(google news|whatsapp|telegram|channel|saluran|kanal|newsletter|buletin|notifikasi|aplikasi|instagram|media sosial|facebook|twitter|youtube)\b.{0,120}$/ },
    { reason: 'newsletter', isOpen: true, pattern: /^dapatkan (berita|informasi|kabar|update)\b.{0,200}\b(daftar|akun|tautan ini|aplikasi|klik)\b.{0,120}$/ },
    { reason: 'related-link', isOpen: true, pattern: /^(telusuri|jelajahi|cari) (berita|artikel)\b.{0,60}$/ },
    { reason: 'advertisement', pattern: /^konten (di bawah )?ini (disajikan|merupakan|adalah|disediakan)\b.{0,40}\b(pengiklan|iklan|promosi|mitra)\b.{0,200}$/ },
    { reason: 'page-control', pattern: /^(apakah|seberapa) (artikel|berita|informasi|halaman) ini .{0,40}(bermanfaat|membantu|berguna)\b.{0,20}\?$/ },
    { reason: 'newsletter', isOpen: true, pattern: /^([^.!?]{0,60}[?!] )?(ayo |yuk |segera |mari )?berlangganan\b.{0,160}$/ },
    { reason: 'related-link', isOpen: true, pattern: /^(baca|simak|temukan) (artikel|berita|tulisan|cerita|kabar)( \S{1,20}){0,3} (lainnya|lain)\b.{0,80}$/ },
    { reason: 'embed', pattern: /^lihat (postingan|unggahan|kiriman|profil) ini di (instagram|threads|facebook|tiktok|x)\W*$/ },
    { reason: 'embed', isOpen: true, pattern: /^(sebuah )?(kiriman|unggahan|postingan) (yang )?dibagikan oleh [^.!?]{0,60}\(@[\w.]{1,40}\)\W*$/ },
    { reason: 'copyright', pattern: /^hak cipta\s*(©|\(c\)|:|\d{4}|dilindungi).{0,140}$/ },
    { reason: 'copyright', isOpen: true, pattern: /^hak cipta.{0,140}$/ },
    { reason: 'copyright', pattern: /^seluruh (informasi|konten|isi|materi) (di|dalam|pada) (laman|situs|halaman|website) ini (disiapkan|disediakan|disajikan|dibuat|hanya|bersifat)\b.{0,220}$/ },
    { reason: 'page-control', pattern: /^(waktu |lama )?(bacaan|baca|membaca)\s*:?\s*\d{1,3}\s*menit$/ },
    { reason: 'page-control', pattern: /^(nomor|no\.?)( siaran pers)?\s*:\s*[\p{L}\d.-]{1,30}(\/[\p{L}\d.-]{1,30}){2,8}$/u },
    { reason: 'navigation', pattern: /^(halaman|page|pages)\s*:?\s*\d{1,3}([\s|,]+\d{1,3}){0,20}([\s|]+(semua|selanjutnya|berikutnya|all|next|[›»>]{1,2}))*$/ },
    { reason: 'site-tagline', pattern: /^dari wikipedia\b.{0,60}\bensiklopedia bebas$/ },
    { reason: 'page-control', pattern: /^(punya|ada) pertanyaan( lain)?\?$/ },
    { reason: 'copyright', pattern: /^(isi )?(tulisan|artikel|opini|kolom|konten)( ini)? (merupakan|adalah|sepenuhnya|menjadi) ((sepenuhnya )?(pendapat|pandangan|opini|tanggung jawab)|sepenuhnya)( pribadi)? (dari )?penulis\b.{0,160}$/ },
    { reason: 'copyright', pattern: /^dilarang (keras )?(mengutip|menyalin|mengambil|memperbanyak|menyebarluaskan)(?=.*\b(izin|isi|konten|artikel|berita|tulisan|situs|redaksi)\b).{0,160}$/ },
    { reason: 'comments', pattern: /^(\d+ )?komentar( pembaca)?( \(?\d+\)?)?\s*:?$/ },
    { reason: 'comments', pattern: /^(tulis|kirim|tinggalkan|beri|lihat|tambahkan|silakan login untuk).{0,20} komentar.{0,40}$/ },
  ],
}
