import type { SpellingLanguage } from './language'

const clitics = ['nyalah', 'nyakah', 'nyapun', 'kulah', 'mulah', 'nya', 'lah', 'kah', 'pun', 'tah', 'ku', 'mu'] as const
const suffixes = ['kannya', 'kanlah', 'kan', 'annya', 'an', 'inya', 'i'] as const

/** Forms that join the word that follows. */
const joined = [
  'aero', 'agro', 'antar', 'anti', 'astro', 'audio', 'bi', 'bio', 'eko', 'elektro', 'etno', 'fisio', 'foto', 'geo', 'hidro', 'kardio', 'neuro', 'psiko', 'sosio', 'termo', 'de', 'dwi', 'eks', 'ekstra', 'hiper', 'infra', 'inter', 'ko', 'kontra', 'makro', 'maha', 'mega', 'mikro', 'mini', 'mono', 'multi', 'neo', 'nir', 'non', 'para', 'pasca', 'poli', 'pra', 'pramu',
  'pro', 'proto', 'pseudo', 'purna', 're', 'semi', 'sub', 'super', 'supra', 'swa', 'tele', 'trans', 'tri', 'tuna', 'ultra',
] as const

/** Prefixes that change nothing; the longer ones are two at once. */
const plain = ['di', 'ter', 'ber', 'be', 'bel', 'se', 'ke', 'per', 'pe', 'ku', 'kau', 'diper', 'dipe', 'teper', 'seper', 'berke', 'berse', 'sese', 'keter', 'keber', 'kese', 'menge', 'penge', 'menye', 'member', 'memper', 'pember', 'pemer', 'mempe', 'menter', 'ketidak', 'ketak'] as const

/** me- and pe- before a root: what is added, what the root begins with after it, and which letter it has lost. */
const nasals: readonly (readonly [added: string, begins: RegExp, lost: string])[] = [
  ['', /^[lmnrwy]/, ''],
  ['m', /^[bfv]|^p[lrs]/, ''],
  ['m', /^[aeiou]/, 'p'],
  ['n', /^[cdjz]|^t[rs]|^s[ytklpw]/, ''],
  ['n', /^[aeiou]/, 't'],
  ['ny', /^[aeiou]/, 's'],
  ['ng', /^[aeioughk]/, ''],
  ['ng', /^[aeiou]/, 'k'],
]
const nasalHeads = ['me', 'pe', 'penge', 'dipe', 'seme', 'sepe', 'berpe', 'keme'] as const

const afterNasal = (word: string): readonly string[] =>
  nasalHeads.flatMap((head) =>
    word.startsWith(head)
      ? nasals.flatMap(([added, begins, lost]) => {
          const rest = word.slice(head.length)
          const root = rest.slice(added.length)
          return rest.startsWith(added) && begins.test(root) ? [lost + root] : []
        })
      : [],
  )

/** Without its me-, as people speak: nyemprot, ngumpul. */
const asSpoken = (word: string): readonly string[] => [['ny', 's'], ['ng', 'k']].flatMap(([added = '', lost = '']) => (word.startsWith(added) && /^[aeiou]/.test(word.slice(2)) ? [lost + word.slice(2)] : []))

const without = (word: string, endings: readonly string[]): readonly string[] => endings.flatMap((ending) => (word.endsWith(ending) ? [word.slice(0, -ending.length)] : []))
const behind = (word: string, heads: readonly string[]): readonly string[] => heads.flatMap((head) => (word.startsWith(head) ? [word.slice(head.length)] : []))

/** Words that came from European languages stand in families: partisipasi, partisipatif, partisipator; terapi, terapis; produktif, produktivitas. */
const families: readonly (readonly [ending: string, of: string])[] = [['tif', 'si'], ['tor', 'si'], ['is', 'i'], ['vitas', 'f'], ['isme', ''], ['isasi', '']]
const relatives = (word: string): readonly string[] => families.flatMap(([ending, of]) => (word.endsWith(ending) && word.length - ending.length >= 4 ? [word.slice(0, -ending.length) + of] : []))

/** A place or direction is written apart from the preposition before it. */
const places = [
  'arah', 'antara', 'atas', 'bawah', 'belakang', 'dalam', 'darat', 'depan', 'desa', 'hadapan', 'indonesia', 'jakarta', 'jalan', 'kabupaten', 'kantor', 'kota', 'laut', 'lokasi', 'mana', 'pasar', 'provinsi', 'rumah', 'samping', 'sebelah', 'sekitar',
  'sekolah', 'tengah',
] as const
/** Behind one of the two prepositions they make a word that there is, or nothing that anybody writes. */
const onlyIn = ['bidang', 'daerah', 'dunia', 'lapangan', 'luar', 'negara', 'pusat', 'sana', 'seluruh', 'sini', 'sisi', 'situ', 'tempat', 'udara', 'wilayah'] as const
const apart: readonly (readonly [string, string])[] = [
  ...[...places, ...onlyIn].map((place) => [`di${place}`, `di ${place}`] as const),
  ...places.map((place) => [`ke${place}`, `ke ${place}`] as const),
  ['kesana', 'ke sana'],
  ['kesini', 'ke sini'],
  ['kesitu', 'ke situ'],
]

/** Other forms that are often written and that the Great Dictionary does not have. */
const others = [
  ['analisa', 'analisis'], ['kerjasama', 'kerja sama'], ['terimakasih', 'terima kasih'], ['tandatangan', 'tanda tangan'], ['tanggungjawab', 'tanggung jawab'], ['apotik', 'apotek'], ['atlit', 'atlet'], ['antri', 'antre'], ['cabe', 'cabai'], ['gubenur', 'gubernur'], ['hakekat', 'hakikat'], ['ijasah', 'ijazah'], ['ijin', 'izin'], ['jadual', 'jadwal'],
  ['karir', 'karier'], ['konkrit', 'konkret'], ['kwalitas', 'kualitas'], ['kwitansi', 'kuitansi'], ['merubah', 'mengubah'], ['nasehat', 'nasihat'], ['obyek', 'objek'], ['pebruari', 'Februari'], ['praktek', 'praktik'], ['propinsi', 'provinsi'], ['resiko', 'risiko'],
  ['sekedar', 'sekadar'], ['silahkan', 'silakan'], ['sistim', 'sistem'], ['subyek', 'subjek'], ['tehnik', 'teknik'], ['tehnologi', 'teknologi'], ['trampil', 'terampil'], ['himbau', 'imbau'], ['dihimbau', 'diimbau'], ['menghimbau', 'mengimbau'],
] as const

/** Two words are written as one where a prefix and a suffix hold them (EYD V): disalahgunakan, pelipatgandaan. */
function compoundsIn(word: string): readonly string[] {
  const whole = [word, ...without(word, clitics)]
  const bare = whole.flatMap((each) => without(each, ['kan', 'an', 'i']))
  return bare.flatMap((each) => [...behind(each, ['di', 'diper', 'ter', 'ke']), ...afterNasal(each)])
}

/** Indonesian: affixes, clitics and joining forms, as the general guidelines of spelling (EYD V) have them. */
export const indonesian: SpellingLanguage = {
  withoutClitics: (word) => without(word, clitics),
  withoutAffixes: (word) => [...without(word, clitics), ...behind(word, joined), ...behind(word, plain), ...(word.startsWith('ter') ? [word.slice(2)] : []), ...afterNasal(word), ...asSpoken(word), ...without(word, suffixes), ...relatives(word)],
  compoundsIn,
  joining: new Set<string>([...joined, ...plain, 'me', 'meng', 'nge']),
  mistaken: new Map([...apart, ...others]),
  shortestRoot: 3,
}
