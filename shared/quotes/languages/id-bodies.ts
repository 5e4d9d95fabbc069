import { words } from './language'

/** Words of offices and bodies that Indonesian writes with a capital, never a person's name. */
export const fieldWords = words(`sama alumni parlemen rancangan gempa tsunami cuaca banjir gerakan
    kreatif geologi tertinggal stasiun observatorium kontingen red bull tesla mercedes ferrari honda yamaha ducati suzuki google apple microsoft twitter facebook instagram samsung huawei xiaomi gojek grab tokopedia bukalapak shopee traveloka lazada telkom telkomsel pertamina indosat boeing airbus adaro freeport inalum antam pelindo waskita
    berjangka corporate communication communications relation relations government affairs public marketing sales product brand executive senior junior country regional national operation operations commercial customer service engagement strategy human resources legal technology information business development chief
    monitor review survey index policy reform rights women care aid alliance union action youth leadership strategic analytics consulting advisory partners ventures holdings holding
    agribisnis agama agraria akademi akuntan alam angkutan arsip arsitek asuransi atlet bahan bahasa baja bangsa bangunan batubara batu bara bayi beras berencana besi bibit biologi bisnis blok buah budaya budidaya bulog buruh cabai cagar
    digital dokter efek ekologi ekspres elektronik emas emiten farmasi film filsafat garam gas gigi gizi gula guru haji umrah hakim halal hayati hewan hortikultura hotel hutan hukum ibadah ibu ikan ikatan iklim ilmu industri inovasi intelijen internasional internet
    islam jalan jalur jamaah jasa jembatan jurnalis jurnalistik kader kajian kapal karet karyawan kas kawasan kayu kebun kelapa sawit kendaraan kendali kimia klinik komoditas kompetensi komputer komunitas konflik konservasi konstruksi konsumen kontraktor kopi
    kredit kriminologi kuliner kurikulum laboratorium lalulintas lansia lintas listrik logistik lumbung mahasiswa makanan mandiri manufaktur mesin migas migran minuman minyak mobil motor mutu narkotika nelayan niaga nonformal nonpajak nuklir obat operasi optik
    pabrik padi pajak pakaian panas bumi pangkalan pantai papan paru pasukan patroli pekerja pemuda pemukiman penduduk perawat peradilan perawatan perempuan peternak petani piala pidato polusi pondok pos potensi prasarana prestasi produk produksi produsen profesi
    program properti proyek psikologi pupuk purbakala quran radio ragam rantai rawat rekening reklame relasi religi remaja rel rempah rokok sains saksi saluran sampah sanitasi santri sarana sastra satwa sawah sedekah seismologi sekolah seni senjata sepeda siaran siber sipil
    sistem sosiologi studi subsidi sungai swadaya swasta tambang tanah tanaman tani tari tarif tatanegara tebu teh tekstil telekomunikasi telur tembakau terminal ternak timah titipan tol tradisional transaksi transfusi transmigran transportasi tuna tumbuhan udang upah
    usaha vaksin veteran virus vulkanologi wanita wartawan waspada wilayah wisata zakat zona kepatuhan muslim muslimat ansor banser aisyiyah nahdlatul ulama muhammadiyah bhayangkara brimob sabhara provos intelkam binmas lantas reserse satlantas satreskrim satresnarkoba satnarkoba subdit unit regu peleton kompi batalyon yonif kostrad kopassus marinir
    securities sekuritas asset management finance financial bank banking property properties realty tour travel trade trading union international global group asia pacific southeast airlines airways airport energy power solution solutions school university college
    perhubungan keuangan kesehatan pendidikan kebudayaan pertanian pertahanan perdagangan perindustrian agama sosial hukum pemuda olahraga pariwisata energi sumber daya
    mineral kelautan perikanan lingkungan hidup kehutanan pekerjaan umum perumahan rakyat luar dalam negeri komunikasi informatika riset teknologi tinggi desa tenaga kerja
    ketenagakerjaan koordinator bidang polhukam politik keamanan ekonomi maritim kemaritiman investasi pembangunan manusia perempuan anak pemberdayaan perlindungan perencanaan
    nasional badan usaha milik negara bumn eksekutif utama operasional pemasaran humas hubungan masyarakat publik harian pelaksana satuan reserse kriminal narkoba lalu
    lintas penerangan tugas tata ruang pemerintahan pusat daerah wilayah provinsi kabupaten kota kecamatan kelurahan pengurus besar cabang partai fraksi komisi
    penyidikan penindakan pencegahan bina marga cipta karya darat laut udara perkeretaapian kereta api bencana penanggulangan meteorologi klimatologi geofisika
    pemadam kebakaran penyelamatan bantuan jaminan tim ahli khusus staf pers media seksi subbagian bagian divisi biro pelayanan terpadu satu pintu pemasyarakatan imigrasi
    bea cukai pajak perpajakan anggaran fiskal moneter statistik pangan ketahanan koperasi kecil menengah ukm umkm aparatur reformasi birokrasi kepegawaian sekretariat
    angkatan bersenjata darat militer komite gabungan kabinet kerja republik staf gubernur bank sentral dewan perwakilan majelis permusyawaratan
    organisasi kaderisasi advokasi legislasi banggar baleg pertama kedua ketiga senior muda madya bidang hak asasi kampanye pemenangan relawan program
    kebijakan strategi strategis korporasi korporat corporate communication communications secretary public relations marketing sales head of manager general director president officer chief executive
    police data informasi institute watch center centre foundation network corp corporation capital consulting research charta politika populi presidium bicara institut studies policy society perjuangan demokrat golkar gerindra hanura nasdem ditreskrimum ditreskrimsus reskrim resmob ranmor bareskrim propam brimob densus kepresidenan kejagung kemenlu kemenkeu kemenhub kemenkes persero tbk apindo kadin walhi hipmi organda gapensi kontras elsam icw perludem formappi lipi indef apeksi apkasi gaikindo aprindo asita phri apjati hiswana indo barometer dunia pelaksana kejaksaan pengadilan tinggi pidana tindak korupsi ekspor impor pengembangan pengelolaan pengawasan pengawas pembina penasihat
    utara selatan timur barat tengah tenggara raya metro akademik kemahasiswaan rehabilitasi dinas kantor balai lembaga pasar modal sepak bola`)

/** Words that a body's name begins with. */
export const organisationHeads = words(`
    departemen divisi direktorat inspektorat sekretariat fakultas jurusan pondok ponpes pesantren sekuritas kementerian kementrian mapolda mapolres mapolsek mapolresta mapolrestabes polda polres polsek polrestabes polresta polri pt cv komisi badan dinas lembaga universitas institut yayasan partai dewan majelis bank kejaksaan pengadilan
    mahkamah kedutaan asosiasi perhimpunan ikatan persatuan gerakan forum koalisi serikat federasi organisasi pemprov pemkot pemkab pemerintah rumah rs rsud rsup sekolah sma smp smk
    kpk mui dpr dprd mpr dpd bpbd bnpb bmkg bpom bpk bps bin bnn bnpt kpu bawaslu otoritas komite direktorat satgas kodam kodim korem mabes puspen fraksi dpp dpw dpc
    pengurus persija persib arema persebaya klub timnas federasi aliansi lbh lsm pusat laboratorium perum perusahaan puskesmas gedung stasiun bandara terminal pelabhuan jalan jl jln pasar hotel masjid
    gereja stadion istana balai lapangan taman kampus desa kelurahan kecamatan kabupaten kota provinsi pulau gunung sungai nato pbb who asean uni liga piala grup
    antara detik detikcom kompas tempo reuters afp sputnik republika liputan6 tribun cnn bbc okezone viva merdeka sindonews suara kumparan tirto jawapos twitter facebook
    instagram youtube whatsapp tv metrotv kodim markas kelompok himpunan relawan tim panitia pansus panja baleg setara`)

/** Nouns that are no person's, whose own name follows. */
export const thingNouns = words(`pasar alun-alun api trayek rute merk bermerek jenis apartemen perumahan kompleks kafe mal toko warung jalan tol jembatan bendungan waduk terminal halte dermaga pulau gunung sungai danau pantai teluk selat laut hutan taman kebun lapangan lapas rutan masjid musala gereja pura vihara klenteng pesantren kampus puskesmas klinik
    aksi program proyek operasi festival pameran konser film serial lagu album novel aplikasi platform situs laman portal kanal merek produk mobil motor perahu pesawat jet kereta bus truk roket rudal tank satelit varian virus koperasi perkumpulan paguyuban suku marga etnis bahasa
    provinsi desa dusun kampung kelurahan kecamatan kabupaten distrik negara gudang pabrik tambang kilang depo stadion gedung monumen museum candi jurusan kelas turnamen kejuaraan piala liga sungai benteng`)

/** Words that names of companies and societies are made of, and names of bodies that no shape tells. */
export const bodyNameWords = words(`imparsial perludem hamas hizbullah hezbollah taliban isis houthi likud kremlin pentagon knesset bappenas brin lkpp bpip bp2mi lpsk ppatk bkkbn bkn bkpm abadi anugerah bahagia bahari bersatu bersama bhakti cemerlang delta dinamika gemilang graha griya harapan harmoni inti jaya kencana karya kharisma langgeng mandiri makmur maju mekar mitra multi nusantara optima pelita
    perkasa permai permata persada pertiwi prima rejeki sarana sehat sejahtera sejati selaras semesta sentosa sukses sinar sumber unggul utama wahana wana ceria lancar berkah barokah amanah amanat merdeka pusaka bangsa bhayangkara garuda rakyat artha buana`)

/** Words for a body that a name of its own follows, before its officer's. */
export const bodyOpenings = words('yayasan pt cv ud lembaga forum koalisi perkumpulan institut asosiasi himpunan komunitas universitas koperasi aliansi jaringan paguyuban perhimpunan ikatan persatuan serikat sanggar kelompok gapoktan bank lsm perum politeknik')

/** Words by which such a name ends. */
export const bodyEndings = words('lestari nusantara mandiri sejahtera indonesia bangsa sentosa abadi jaya utama raya persada makmur mulia bersama bersatu perkasa sejati semesta insani negeri pertiwi perdana gemilang cemerlang unggul tunggal sukses berkah barokah subur madani peduli berdaya')
