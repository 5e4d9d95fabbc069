import { bodyEndings, bodyNameWords, bodyOpenings, fieldWords, organisationHeads, thingNouns } from './id-bodies'
import { familyNames, sharedNames } from './id-family-names'
import { menNames, womenNames } from './id-given-names'
import { places } from './id-places'
import { groups, words, type Gender, type Language, type Pronoun, type VerbUse } from './language'

const postposed = words(`
  kata ujar ucap tutur jelas tegas ungkap papar terang sebut imbuh tambah pungkas sambung lanjut tukas cetus kilah aku
  timpal tandas tulis urai beber jawab tanya seru keluh pinta sergah celetuk kelakar canda curhat kenang bantah harap ajak puji
  kritik sindir sahut ulas cuit dalih paparan pesan bisik teriak gerutu rinci nilai duga klaim imbau simpul tuding cerita kisah
  balas goda rayu sungut gumam ejek tutup ingat desak protes saran usul tantang tekan ralat singgung tegur puja sanggah papar hardik komentar ungkit kesal lapor
  cibir ledek gurau seloroh kekeh isak ratap gugat ancam janji sesal pamer umpat rintih jerit kecam tampik ketus hibur bujuk imbuh cecar serapah sumpah nasihat wejang sentil kicau gerundel potong sela lerai semprot bentak gertak cerocos tepis elak sangkal pekik rengek sorak damprat omel anjur himbau ikrar singkat
  paparkan jelaskan katakan tegaskan ungkapkan sampaikan`)

const finite = words(`
  berkata mengatakan mengungkapkan menjelaskan menegaskan menyatakan menyebut menyebutkan menuturkan memaparkan menerangkan menambahkan
  mengucapkan mengaku mengakui menuliskan menulis menilai menyampaikan menyampakan mengemukakan membeberkan menguraikan menjawab bertanya berseru
  mengeluh mengeluhkan meminta berpesan berujar bertutur bercerita menceritakan mengisahkan mengenang membantah berharap mengajak memuji
  mengkritik mengritik menyindir mengingatkan menandaskan menyambung melanjutkan memungkasi menimpali menukas berkilah berdalih berteriak
  membenarkan mengimbau menghimbau menyimpulkan menuding menuduh mengklaim memastikan menekankan menyerukan menginstruksikan memerintahkan
  menyarankan mengusulkan mendesak mengumumkan melaporkan memprediksi memperkirakan menduga menganggap berpendapat beranggapan berkomentar
  berkelakar bercanda mencuit mengunggah berucap mengucap mengujarkan mengatakannya menyerukan mencontohkan memprotes menolak menyayangkan menyesalkan
  merinci mengapresiasi menggambarkan mengibaratkan menjanjikan berjanji bersumpah berkicau berkoar memperingatkan memberitahu mengabarkan
  mengonfirmasi mengkonfirmasi menyanggah menampik menepis meyakinkan meyakini menantang mempertanyakan mengungkap menyinggung meralat menyapa menyebutnya
  mengutuk mengecam bergumam berbisik membisikkan meneriakkan mencatat memberikan memberi memohon mengharapkan menginginkan berikrar`)

const participles = words(`seraya sambil sembari`)
const passive = words(`
  dikatakan diungkapkan disampaikan dijelaskan ditegaskan dituturkan dinyatakan disebutkan dipaparkan diterangkan dikemukakan diucapkan ditulis
  diutarakan dilontarkan dijawab ditimpali dibalas dibantah diamini ditanyakan ditekankan diingatkan dijanjikan ditambahkan diakui diceritakan ditambahkan diungkap dibenarkan ditandaskan dituliskan diserukan`)
const naming = words(`menyebutnya menjulukinya menjuluki mengistilahkan menyebutkan menyebut melabeli mencap menilainya menggambarkannya`)

const table = (set: ReadonlySet<string>, use: VerbUse): [string, VerbUse][] => [...set].map((word) => [word, use])

const person: Pronoun = { gender: null, plural: false }
const several: Pronoun = { gender: null, plural: true }

const male: Gender = 'male'
const female: Gender = 'female'
const allOf = (set: ReadonlySet<string>, gender: Gender): [string, Gender][] => [...set].map((word) => [word, gender])

/** Indonesian. The tables are the project's own list, from the house styles of the national dailies and agencies. */
export const indonesian: Language = {
  code: 'id',
  functionWords: words('yang dan di dengan untuk dari ini itu tidak dalam akan pada kata ke bahwa adalah telah juga sudah oleh karena kami saya ada'),
  verbs: new Map([
    ...table(finite, 'finite'), ...table(naming, 'naming'), ...table(passive, 'passive'), ...table(participles, 'participle'), ...table(postposed, 'postposed'),
  ]),
  weakVerbs: words(`mengutuk mengecam mengajak memuji melanjutkan menolak menilai menggambarkan mengingatkan meminta memberikan memberi mengunggah mencatat menyapa menyinggung
    mengungkap mengenang melaporkan menuduh mengkritik mengumumkan menduga memastikan memprotes menantang memperingatkan menuding merinci menulis
    mengapresiasi membantah membenarkan meyakinkan mengharapkan menginginkan memohon menjanjikan menganggap`),
  verbNouns: words(''), talkNouns: words(''), cries: words(''), severals: words(''),
  closers: words('demikian begitu'),
  sourceWords: words('menurut'),
  relayWords: words('dikutip mengutip dilansir melansir dinukil menukil disadur'),
  complementizers: words('bahwa jika kalau agar supaya'),
  relativePronouns: words('yang'),
  pronouns: new Map([
    ['dia', person], ['ia', person], ['beliau', person], ['nya', person], ['dirinya', person],
    ['mereka', several], ['kami', several], ['kita', several],
  ]),
  possessives: /nya$/i,
  clitic: 'nya',
  asks: words('menanyakan bertanya menanyai mencecar'),
  adverbs: words(`juga pun kemudian lalu lantas telah sudah sempat pernah sendiri kembali lagi selalu bahkan hanya cuma akan masih terus langsung tetap pula
    sebelumnya akhirnya turut ikut belum tidak tak enggan mencoba dengan tegas singkat lugas santai demikian begitu seperti sebagaimana seraya sambil sembari
    secara terpisah resmi saat ini kini hari sendirian tadi serta jelas berulang kali`),
  timeWords: words(`senin selasa rabu kamis jumat jum'at sabtu minggu ahad kemarin malam pagi siang sore besok lusa tadi wib wita wit pekan januari februari maret
    april mei juni juli agustus september oktober november desember`),
  passiveAuxiliaries: words(''),
  clauseWords: words('ketika saat setelah sebelum sejak karena jika bila meski meskipun'),
  prepositions: words(`di ke dari pada kepada oleh dengan untuk tentang dalam terhadap sejak hingga sampai seperti antara atas bagi soal mengenai terkait melalui
    lewat bersama tanpa usai seusai selama sebagai bersama-sama di-`),
  conjunctions: words('dan serta atau tetapi tapi namun sedangkan sementara karena sehingga jika bila kalau agar supaya meski meskipun walaupun'),
  leadIns: words(`kepada saat ketika sementara setelah sebelum dalam di pada menurut sebelumnya untuk dengan usai seusai selain meski meskipun walau sejak bersama didampingi ditemani ditemui
    ditanya dihubungi dikonfirmasi menanggapi melalui lewat terkait soal mengenai atas karena jika sambil seraya`),
  definiteBefore: words('sang si'),
  definiteAfter: words('itu tersebut ini tadi'),
  determiners: words(''),
  indefinite: words('seorang salah sebuah beberapa para sejumlah banyak sebagian satu'),
  honorifics: words(`captain capt comandante komandante monsieur madame senor senora rr chef nek apai mama babe coach jaro ondoafi temenggung czi cpl cba ckm caj cku chb arh kav cpm psk ayatollah jro jero drh hakim jaksa pengacara advokat dokter penyanyi artis aktor aktris sutradara komedian eng rer nat mantan eks bekas mang ceu kakang uda uni koh ko cik wak tok buya tgh ajengan abuya ki nyi mak emak bung opa oma om tante tulang amang puang karaeng encik engku aki nini mbok lek paklik bulik yai kardinal monsinyur gkr kgph kgpaa kph gbph gph krt krmt raa bray braj pastor bruder frater pater ustazah ny tn nn inaq amaq papuq mbah eyang pakde bude ning daeng suster bunda ustazah bapak ibu pak bu mas mbak bang kang kak gus tuan nyonya nona dr drs dra drg ir prof profesor doktor h hj haji hajah kh kyai kiai ustaz ustadz ustad
    habib rm sultan tgk gus letjen mayjen brigjen jenderal letnan mayor kapten kolonel letkol laksamana laksdya laksda laksma marsekal marsdya
    marsda marsma jendral pangeran pendeta pdt romo uskup paus komjen irjen kombes akbp kompol akp iptu ipda aiptu aipda bripka brigadir briptu bripda bharada pol tni inf mar serma
    sertu serka serda praka pratu prada peltu pelda lettu letda komisaris ajun inspektur purn purnawirawan almarhum almarhumah alm sdr sdri mulia rabi datuk datuak datu kanjeng cak neng teh abah
    opung inang dokter nyai mgr syekh syaikh sayyid  andi_`),
  honorificGender: new Map<string, Gender>([
    ...allOf(words('nek mak emak mbok bude bulik tante teh ceu inaq uni ny nn nyai inang bunda suster ustazah'), female),
    ...allOf(words('bung cak kang bang babe abah opa om pakde paklik tuan kakang mang amaq gus kyai kiai kh romo pastor ustaz ustadz habib tn'), male),
    ['bapak', male], ['pak', male], ['mas', male], ['ibu', female], ['bu', female], ['rr', female], ['mbak', female], ['hj', female], ['hajah', female], ['nyonya', female], ['nona', female], ['dra', female],
  ]),
  roles: groups(`
    ahli analis pengamat pakar peneliti akademisi dosen guru_besar periset ekonom sosiolog kriminolog ilmuwan psikolog sejarawan arkeolog epidemiolog antropolog
    presiden
    wakil wapres
    menteri wamen wamenlu wamenkeu wamenhan wamendag menko mendagri menlu menkeu menhub menkes menaker mendikbud mensos menag menhan menkominfo menpora mentan mendag menteri_koordinator menkumham menkopolhukam mensesneg seskab menbud menpar menparekraf menekraf menpora menpan menpanrb menpu menpupr menlhk menlh menhut menkop menkopukm mendikdasmen mendikti mendiktisaintek mentrans mendes menpera menristek menkomdigi menimipas menham menkum
    gubernur wagub cagub
    bupati wabup
    walikota wali
    ketua ketum pimpinan ketuanya pemimpin waketum
    kepala
    kapolri kapolda kapolres kapolsek kapolresta kapolrestabes polisi perwira kasat kasatreskrim kanit kabareskrim wakapolri wakapolda wakapolres kadiv dirkrimum direskrimum kadivhumas
    direktur dirut presdir ceo dirjen vp bos manajer manager general cfo coo komisaris_utama
    juru jubir humas kabid kabag kasubag kasi kabidhumas karopenmas kapuspen kapendam
    sekretaris secretary corsec sekjen sekda sekjend
    anggota legislator politisi politikus politisi
    pengacara kuasa advokat penasihat penasehat
    jaksa jpu kajari kajati
    hakim
    rektor dekan
    pelatih
    pemain opposite setter libero spiker blocker smasher tosser tekong legenda ganda tunggal penjaga kapten bek penyerang gelandang kiper striker kapten_tim pebalap pembalap petinju atlet pesepakbola
    aktris pelantun pemeran bintang aktor artis penyanyi musisi sutradara pesinetron presenter komedian pelawak vokalis
    panglima pangdam dandim danrem komandan kasad kasal kasau pangkostrad pangarmada pangkoarmada pangkogabwilhan pangkoopsud pangkolinlamil pangdivif danlanal danlantamal danlanud danramil danyon dankodaeral dankormar danjen dansatgas danpos danpaspampres
    koordinator aktivis
    pendiri pengusaha founder co-founder cofounder pemilik
    camat lurah kades panewu pambakal perbekel bendesa kuwu keuchik geuchik klebun kelian
    duta dubes utusan konsul konjen atase
    urbanis planolog geolog vulkanolog seismolog virolog biolog ekolog ornitolog psikiater kardiolog teolog
    sprinter pesilat karateka judoka pecatur peselancar pesepeda pegulat pemanah petembak
    pelapor
    korban
    saksi
    tersangka terdakwa pelaku
    warga
    dokter
    penulis novelis penyair sastrawan jurnalis wartawan
    deputi
    manajer
    tokoh ulama
    mahasiswa mahasiswi siswa siswi
    keluarga
    sopir
    petugas
    desainer perancang
    calon
    kurator pelukis seniman
    produser
    moderator
    sumber
    pembicara narasumber
    pejabat
    promotor
    managing partner
    mahkota
    diplomat
    pilot nakhoda nahkoda masinis pramugari kondektur
    bidan perawat apoteker terapis
    komika youtuber selebgram influencer gitaris drumer drummer bassis penari dalang kritikus kolumnis redaktur pewarta
    notaris auditor akuntan bankir investor insinyur teknisi mekanik montir arsitek filolog penerjemah pustakawan
    syahbandar
    takmir marbot santri biksu bhikkhu penghulu
    satpam kurir tukang kuli
    pasien nasabah konsumen pelanggan pembeli penyintas
    kepsek
    pengajar
    pengelola
    pengguna
    pedagang
    nelayan
    petani
    peserta
    panitia
    striker
    warganet
    asisten
    pendeta
    relawan
    fotografer
    model
    penumpang
    pengunjung
    pengusaha
    aktivis
    kanit ranmor
    kasi kasubdit kasubag kasubbag kasubid waka dirreskrimum dirreskrimsus
    wasekjen wasekjend
    mandor
    bendahara
    wasit
    kakanwil kadis kadisdik kadishub kadinkes
    konsultan
    perdana pm
    kanselir
    paus
    sultan
    pangeran
    kardinal
    uskup
    habib
    kiai kyai
    senator
    komisioner
    plt plh pj pjs
    staf asisten
    guru
    penyidik
    budayawan astronom rais pengasuh
    lifter petenis pebulutangkis perenang pelari pesenam pebasket
    head
    vice president
    officer
    communication communications`),
  officeHeads: words(''),
  roleQualifiers: words(''),
  bodyRoles: words(''),
  formerWords: words(''),
  soleRoles: words(''),
  attendants: words(''),
  roleGender: new Map<string, Gender>([
    ['aktris', female], ['aktor', male], ['istri', female], ['suami', male], ['ibu', female], ['wanita', female], ['perempuan', female], ['pria', male], ['lelaki', male],
    ['bapak', male], ['putri', female], ['nenek', female], ['kakek', male], ['gadis', female], ['janda', female], ['duda', male], ['ibunda', female], ['ayah', male],
  ]),
  tradeShape: /(?!)/,
  namelessWish: /(?:(?:enggan|menolak|(?:tidak|tak) (?:mau|ingin|bersedia)|minta(?: agar)?(?: untuk)? (?:tidak|tak|jangan)|meminta(?: agar)?(?: untuk)? (?:tidak|tak|jangan))(?: namanya| identitasnya)? (?:di(?:sebut|sebutkan|tulis|ungkap|ungkapkan|publikasikan)|menyebut(?:kan)? (?:nama|identitas))|(?:nama|identitas)nya (?:di(?:rahasiakan|samarkan)|(?:minta|meminta|tidak|tak|enggan) di(?:rahasiakan|sebut|sebutkan|ungkap))|secara anonim|syarat anonim(?:itas)?)/iu,
  strangerNouns: words(''),
  collectives: words(''),
  personWords: words('cewek cowok dara bocah jebolan pentolan personel punggawa penggawa jawara legenda pesohor pedangdut rapper jejaka mojang buruh bos seorang pria wanita perempuan lelaki laki-laki ibu bapak ayah nenek kakek pemuda gadis orang remaja mantan purnawirawan jenderal pensiunan alumnus lulusan sosok perempuan tokoh politisi politikus'),
  fieldWords,
  organisationHeads,
  namedHeads: words(`pt cv fraksi partai universitas institut yayasan polres polsek polda polrestabes polresta kodim kejari kabupaten kota kecamatan kelurahan desa provinsi lembaga asosiasi bank lsm
    forum koalisi perum rs rsud smp sma smk sd dinas badan rumah klub stasiun bandara pelabuhan gunung`),
  thingNouns,
  bodyNameWords,
  bodyOpenings,
  bodyEndings,
  placedHeads: words('polres polsek polresta polda kodim kejari kejati koramil kabupaten kota kecamatan kelurahan desa provinsi dusun kampung pulau gunung sungai bandara pelabuhan pemkot pemkab pemprov'),
  organisationTails: words('city united fc cf afc sc rc cd hotspur rovers athletic town albion wanderers villa club institute institut center centre foundation watch network group inc ltd llc plc gmbh bhd sdn corp corporation capital consulting research sekuritas society forum studies indonesia tbk plantation plantations mining estate'),
  shortBodies: words('bp ky pb gp rt rw uu hp tv km uk eu un us mu im sd tk kk ki wa wc jl ac hr it pc po ps uh oc vp sp ap pr tp fc bu pl pa up pd kb kv dp pp ri pu bi ma mk ka ui pn ad au al as pk su td pt cv pm'),
  regionalBodies: words('dprd bpbd bnnd bkd bpkad bappeda disdik dinkes dishub kpu kpud panwaslu bawaslu pn pengadilan kejari kejati mui pwnu pcnu pmi koni bnn bps sar rsud uin iain pp pemkot pemkab pemprov samsat lapas rutan kanwil pwi aji hmi gmni pmii dpc dpd dpw pramuka pdam damkar karantina'),
  clubRoles: words('pelatih kapten pemain gelandang striker manajer kiper bek penyerang presiden asisten winger direktur ceo manager ketua sekretaris koordinator pengamat peneliti dosen humas rektor dekan jubir pakar ahli wakil anggota ketum sekjen kepala legenda ekonom analis politikus politisi aktivis pendiri juru head vokalis communication communications'),
  commonWords: words('tangan jemari raut tangis tawa nasib kisah sosok karier foto video cuitan pidato nama suara jasad jenazah kubu polemik kritik pujian hasil kabar isu aksi tim korban program rencana laga gol laporan surat putusan sidang rapat hujan banjir gempa api mobil motor bus pesawat kapal rumah harga pasar jalan sebelah selama usianya sikap langkah upaya situasi suasana alasan proses becak gerobak perahu sepeda sawah kios lapak dagangan penghasilan tubuh kaki mata wajah rambut kepala_ baju tas dompet ponsel telepon truk kapal_ toko warung roti sate martabak nasi es gitar piano sapi kambing kerbau ayam kucing anjing utang warisan pesan perjuangan perjalanan kematian kepergian kehadiran'),
  answers: /\b(?:jawab|sahut|timpal|balas|menjawab|menimpali|menyahut)/i,
  lowerRoles: words('sumber bintang model'),
  labellers: words('mengutuk menuduh menuding menggambarkan menyebut menilai mengecam mengkritik mengritik menyindir mencap melabeli menganggap mengibaratkan memuji'),
  throughWords: words('melalui lewat'),
  subjectWeight: 2.1,
  activeShape: /^(?:me|ber)/,
  subjectBonus: 0,
  ownSubjectBonus: 0,
  organisationNamers: words('maskapai klub tim partai bank kapal perusahaan lembaga universitas stasiun stadion hotel band produsen pabrikan operator pengembang majalah harian koran tabloid kantor-berita agensi restoran supermarket merek tamunya'),
  ranks: words('rr hj kh pdt mgr letjen mayjen brigjen kolonel letkol mayor lettu letda laksdya laksda laksma marsdya marsda marsma irjen komjen kombes akbp kompol akp iptu ipda aiptu aipda bripka briptu bripda drs drg ir prof'),
  spokenFor: words('bicara jubir kepolisian militer pemerintah kementerian tentara kelompok maskapai klub partai perusahaan universitas bank'),
  titleShape: /^(?:(?:wa)?men(?:ko[a-z]*|bud|ekraf|dik[a-z]+|keu|kes|kum[a-z]*|kop[a-z]*|dag|dagri|perin|per[ak][a-z]*|hub|hut|hut[a-z]+|lh[a-z]*|par[a-z]*|pan[a-z-]*|pora|pu[a-z]*|ris[a-z]*|sos|ses[a-z]*|setneg|tan|trans|imi[a-z]+|ham|han|ekraf|lu|ag|des[a-z]*|aker|naker|teri)|(?:wa)?ka(?:pol[a-z]{2,}|sat[a-z]+|bid[a-z]*|bag[a-z]*|div[a-z]*|dis[a-z]{2,}|sub(?:bid|bag|dit|sie?)[a-z]*|kan(?:wil|im|menag|dep|cab)[a-z]*|pus[a-z]{3,}|biro[a-z]*|ro(?:penmas|ops|sdm|provos|log|humas)|nit[a-z]*|jari|jati|rutan|lapas|korlantas)|(?:wa)?dan(?:ramil|rem|dim|yon[a-z]*|lan(?:ud|al|tamal)|jen|sat[a-z]+|pus[a-z]+|brig[a-z]*|pom[a-z]*|pos[a-z]*)|dir(?:res|kr|lantas|pol|intel|sabhara|tahti|binmas)[a-z]+|ses(?:men|dirjen|jen|kab)[a-z]*|kepsek|wakasek|plh|sek(?:wan|cam|prov|kot|kab|kota|des|daprov|dako|dakab|dilu|tor)|kaprodi|wadir|wabup|wawali|wawalkot|walkot)$/,
  bodyShape: /^(?:bap(?:enda|elit)[a-z]*|forkopim[a-z]*|satlinmas|gapoktan|perum(?:da|dam|nas)|(?:dit)?pol(?:air|airud)|korwil|kanwil|dindik[a-z]*|(?:sd|smp|sma|smk|mts|ma)n|kemen[a-z]{2,}|keja(?:gung|ti|ri)|ba(?:ppenas|ppebti|peten|sarnas|kamla|reskrim|intelkam|harkam|penda|ppeda|kesbang)|pan(?:pel|sel)|lemhannas|kompolnas|ombudsman|korlantas|puslabfor|inafis|gegana|kesbangpol(?:inmas)?|satpol|damkar|gulkarmat|dit(?:jen|res|lantas|polair|samapta|intel)[a-z]*|sat(?:res|lantas|samapta|binmas|narkoba|intel)[a-z]*|dis[bcdfghjklmnpqrstvwxyz][a-z]{2,}|din(?:kes|sos|perkim|pora)[a-z]*|lan(?:tamal|al|ud)|kora?mil|kopda[a-z]*|pus(?:kesmas|dalops|dokkes|penkum|pen|pom[a-z]*)|gakkumdu|panwas[a-z]*|bawaslu[a-z]*|komnas|kontras|bhayangkari)$/,
  wholeTitles: words('umum utama eksekutif operasional harian tetap negeri pelaksana jenderal bersama'),
  nameShape: /^(?!hizb)[a-z]{2,}(?:rizal|naldi|wati|ningsih|ningrum|[uy]llah|uddin|udin|yanto|yono|wanto|ianto|iantoro|yanti|ianti|yani|syah|syahputra|[iy]adji|iadi|yadi|wardi|nardi|handi|isno|arno|irno|armin|arso|wardo|ardjo|ngsih|atun|iyem|inem|ijem|wardhana|wardana|wardani|wardhani)$/,
  nounShape: /^(?:antar[a-z]{3,}|pe(?:m|ng|ny|n|r|l)?[a-z]{4,}an|ke[a-z]{4,}an|pen(?:d|g|j|t|c|y)[a-z]{4,}|pem[bprf][a-z]{4,}|[a-z]{3,}(?:[a-z]{3}si|asi|ional|ologi|onomi|isme|itas|[a-z]{3}tion|[a-z]{3}ment|tusi|ensi|ansi|uksi|aksi|iksi|visi))$/,
  placeRoles: words('panewu pambakal perbekel bendesa kuwu keuchik geuchik klebun kelian presiden raja ratu kanselir mapolres mapolda mapolsek walikota kota bupati gubernur kapolres kapolda kapolsek camat lurah kades desa kajari dandim kapolresta kapolrestabes kabupaten'),
  relations: words('ayah paman bibi keponakan sepupu teman rekan kerabat mertua pacar tunangan majikan orangtua bapaknya istri suami anak adik kakak putra putri keluarga tetangga sahabat ayahanda ibunda menantu cucu kekasih'),
  organisationWords: words('lembaga kementerian perusahaan komisi partai organisasi badan yayasan universitas klub dinas institusi kelompok lsm asosiasi maskapai polda polres komite dewan serikat aliansi koalisi forum paguyuban himpunan koperasi persatuan perkumpulan'),
  bodyWords: words('lembaga organisasi perusahaan institusi kelompok lsm maskapai komite kementerian badan'),
  agents: words('pengacara manajer asisten juru'),
  workerShape: /^pe(?!ristiwa|nyakit|sawat|rahu|rang|rut|luru|milu|ngaruh|rtama|nting|nuh|rkara|rcaya|rmata|rsen|rintah|njara|mda|mkot|mprov|mkab|merintah|lita|langi|ringkat|sisir|merataan|ndek)[a-z]{5,}(?<!an|nya)$/,
  organisationNouns: words('polisi pemerintah kepolisian istana perusahaan kementerian manajemen panitia penyelenggara'),
  statementNouns: words('bunyi isi pernyataan keterangan petikan kutipan penggalan tulisan ucapan'),
  placards: words(''),
  sayingNouns: words(''),
  documentNouns: words('kain karton kardus petisi resolusi komunike memo amar petitum spanduk surat poster pernyataan laporan pesan dokumen buku baliho plakat undangan selebaran putusan maklumat seruan rilis pengumuman tulisan papan situs akun peraturan pasal hadis prasasti'),
  places,
  placeParts: words('serikat baru lama besar kecil kepulauan pulau teluk bukit muara tanjung kebon tanah kampung pasar sungai batu ujung rawa pondok duren lubang lenteng pulo kali karang sawah kota tebing pematang'),
  aliasWords: words('alias disapa dipanggil sapaan panggilan'),
  notNames: words(`
    satu dua tiga empat lima enam tujuh delapan sembilan sepuluh puluhan belasan ratusan ribuan jutaan seluruh tiap masing-masing sesama
    senin selasa rabu kamis jumat jum'at sabtu minggu ahad januari februari maret april mei juni juli agustus september oktober november desember
    namun sementara menurut selain dalam untuk dengan pada di ke dari saat ketika setelah sebelum sebelumnya kemudian lalu lantas akan tetapi tapi meski meskipun walau karena jika bila kalau
    hal itu ini tersebut para seorang sejumlah beberapa banyak sebagian kedua ketiga pihak adapun apalagi bahkan oleh seperti sebagai demikian begitu bagi atas soal terkait mengenai selanjutnya
    sejak usai seusai selama sambil tidak tak belum sudah telah ia dia beliau mereka kami kita saya aku anda kamu nya kata ujar yang dan atau juga pun wib wita wit sedangkan padahal maka agar supaya
    hingga sampai sehingga bahwa adalah merupakan sebab akibatnya akhirnya lebih selain_itu diketahui ditemui dihubungi ditanya dikonfirmasi menanggapi melalui lewat terpisah pasalnya kini sekarang
    nantinya tadi kemarin besok islam kristen katolik hindu buddha muslim alquran ramadan idul iedul pancasila undang-undang uud ri covid-19 pilkada pilpres pemilu pileg tahun bulan hari pukul
    massa penyidik pihaknya aparat publik netizen masyarakat rakyat pembeli peristiwa kejadian kasus keduanya ketiganya semuanya waktu rp persen ada apa siapa mengapa bagaimana kenapa dimana foto video baca penulis editor sumber share rupiah dolar tuhan allah nabi sang si jadi jangan semua setiap kondisi acara kegiatan salah
    memang misalnya misal yakni yaitu kendati rupanya ternyata beruntung untungnya biasanya mungkin sebenarnya sesungguhnya sayangnya sayang tentu tentunya sebetulnya artinya alhasil walhasil justru toh nah ya
    berdasarkan kurang senada terakhir awalnya mulanya semula dulu dahulu nanti masih harusnya seharusnya mestinya semestinya idealnya setidaknya sedikitnya rencananya kabarnya konon diduga terpantau tercatat terlihat tampak
    nampak hasilnya akibat walaupun sekalipun apabila asalkan sebaliknya malah malahan terlebih sejatinya nyatanya faktanya intinya pokoknya akhir-akhir belakangan lantaran saking begitupun demikianlah itulah inilah jadilah maklum
    usianya begitulah lain tadinya sontak seketika tiba-tiba mendadak perlahan pelan-pelan sesekali kadang kadang-kadang kerap seringkali sering umumnya rata-rata hampir nyaris bersama seiring menyusul mengingat melihat menyikapi menyoal mendengar
    merespons menindaklanjuti mendapat berbekal berawal bermula berkat didampingi disinggung disela diberitakan seusainya sepulang sesampainya setibanya sekitar sekira kira-kira tepatnya persisnya berikut sebagaimana termasuk khususnya terutama kecuali
    tanpa guna demi bisa harus ingin mau perlu boleh ayo tolong silakan terima alhamdulillah insyaallah astaga wah oh eh kok lho sih dong kan tiga-tiganya berdua
    bertiga seisi segenap segala aneka berbagai pelbagai ragam jumlah total sisanya selebihnya sebesar senilai sepanjang sejauh sesuai menjelang bertempat bertepatan berlokasi bersamaan mulai kelak esok esoknya
    keesokan malamnya paginya siangnya sorenya lusa`),
  particles: words('dt st sutan gelar bagindo datuk datuak ten ter dela della das los las dos den du ibn bint ben boru br dg daeng karaeng bin binti van de al el da von der'),
  abbreviations: words('moh muh moch mohd much mhd abd abdl sy sti rr rd tb fx ign h hj dr drs dra drg drh ir prof no jl jln tgl a.n rp st kh hlm dll dsb dkk s.h m.h m.si s.sos sp.pd alm kec kab pol tk pt cv tbk pdt ust yth sdr ph.d m.m s.e m.pd s.pd'),
  male: new Set([...menNames, ...familyNames, ...sharedNames]),
  female: new Set([...womenNames, ...familyNames, ...sharedNames]),
  femaleShape: null,
  titleNouns: words(`
    cerita misteri dongeng mitos legenda horor karya buletin brosur spanduk_     film buku lagu acara program operasi sandi bertajuk berjudul judul tajuk tema bertema album novel sinetron serial drama konser komik majalah koran tabloid artikel cerpen puisi single tembang pameran
    lukisan seminar diskusi kampanye_ undang-undang uu kapal gim game aplikasi festival rubrik skripsi tesis disertasi makalah lakon teater opera acara_ talkshow esai dokumenter webseri segmen sketsa hit balada mars himne kitab pelantun iklan slogan semboyan tagline`),
  titleNounsAfter: words(''),
  catchwords: words(''),
  distanceWords: words('istilah disebut kata sebutan julukan berjuluk dijuluki alias dinamai bernama namanya dikenal berinisial sebagai sekadar semacam kata-kata bernama disebut-sebut kode predikat gelar status label inisial nama tagar jargon'),
  smallTitleWords: words('dan di ke dari yang untuk dengan pada atau the of a an in on and for to'),
  familyNameLast: false,
  singleMarksDistance: true,
  inscriptionWords: words('bertuliskan berbunyi bertulisan tertulis'),
  carriesOverParagraphs: false,
  statements: {
    that: 'bahwa',
    sayings: words('mengatakan menuturkan menambahkan menegaskan mengungkapkan menyatakan menjelaskan menyebutkan berkata menerangkan memaparkan'),
    thoughts: words('meyakini menganggap menduga berharap mengharapkan bertanya mempertanyakan meminta'),
    denials: words('tidak tak belum bukan enggan jangan tanpa jika kalau bila ingin hendak apakah menolak bisa dapat harus'),
    subordinators: words('ketika saat setelah sebelum sejak karena jika kalau bila apabila meski meskipun walau walaupun agar supaya sehingga sambil seraya yang bahwa usai seusai'),
    predicates: words(`akan telah sudah sedang masih belum tidak tak bukan bisa dapat harus perlu boleh ada adalah ialah merupakan menjadi mulai ingin mau tetap pernah sempat kerap turun naik datang pergi pulang tiba tinggal
      rusak hilang jatuh habis selesai tutup buka kembali masuk keluar gagal butuh punya tahu ikut siap hidup kalah menang lahir tewas`),
    predicateShape: /^(?:me(?:[mnrlwy]|ng)|ber|di|ter)[a-z-]{3,}$/,
    looseShape: /^(?:ke|se|pe)[a-z]{3,}(?:an|nya)$/,
    openers: null,
    objects: words('hal itu ini hal-hal demikian begitu terima selamat maaf kepada'),
    heads: words('kepala ketua pimpinan pemilik'),
    silent: words('undang-undang uu hukum pasal peraturan perda permen keputusan konstitusi kuhp kuhap rencana jadwal aturan'),
  },
}
