import type { Span } from './rule'

export interface Placeholder extends Span {
  readonly text: string
}

/** What stands round a match, on its own line. */
interface Surroundings {
  readonly before: string
  readonly after: string
  /** The word right before, with its own capitals; '' at the start. */
  readonly wordBefore: string
  readonly wordAfter: string
}

interface Sign {
  readonly pattern: RegExp
  /** False for a match that is an ordinary word or numeral here. */
  readonly holds: (match: string, around: Surroundings) => boolean
}

const always = (): boolean => true
const isCapitalised = (word: string): boolean => /^\p{Lu}/u.test(word)

/** Indonesian "TK" is a kindergarten: beside these words, or before a name or a number, it is no placeholder. */
const schoolWords = /^(murid|siswa|guru|anak|anak-anak|bersekolah|sekolah|jenjang|tingkat|setingkat|kelas|paud|sd|di|ke|dari|dan|atau|pendidikan|bangunan|gedung|kepala|hingga|sampai|untuk|siswi|sebuah|satu|oleh)$/i
/** After these stands a figure, a day or an hour and never a kindergarten; after the price only where none is named or described. */
const figureBefore = /^(sebesar|sebanyak|senilai|seharga|tanggal|pukul|jam)$/i
const dayOrHourAfter = /^(januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember|wib|wita|wit)$/i
const isFigure = ({ wordBefore, wordAfter }: Surroundings): boolean =>
  figureBefore.test(wordBefore) || dayOrHourAfter.test(wordAfter) || (/^harga(nya)?$/i.test(wordBefore) && !isCapitalised(wordAfter) && !/^(negeri|swasta)$/i.test(wordAfter))
const isSchool = (around: Surroundings): boolean =>
  !isFigure(around) && (schoolWords.test(around.wordBefore) || isCapitalised(around.wordAfter) || /^(negeri|swasta|dan|atau|itu|tersebut|hingga|sampai|\d)/i.test(around.wordAfter))

/** Before a numeral stands what it counts: a name ("PON XX"), or one of these. Money and titles are followed by a blank to fill. */
const counted = /^(abad|century|bab|chapter|pasal|article|ke|ke-|jilid|volume|babak|seri|edisi|act|part|bagian|angkatan|titik)$/i
const blankBefore = /^(rp\.?|us|usd|idr|eur|sgd|mr\.?|mrs\.?|ms\.?|dr\.?|pak|bu|bapak|ibu|saudara|sdr\.?)$/i
const quantity = /^(sebanyak|sekitar|kira-kira|hampir|lebih|kurang|ada|total|jumlah|sejumlah|some|about|nearly|over|almost|around|at|tanggal|pukul|jam)$/i
const unit = /^(orang|warga|persen|ribu|juta|miliar|triliun|rumah|ton|unit|tahun|hari|bulan|menit|jam|kilometer|km|meter|kilogram|kg|kali|people|percent|per|thousand|million|billion|years?|days?|months?|hours?|minutes?|homes|houses|miles|metres|meters|times)$/i
const isNumeral = (match: string, { wordBefore, wordAfter }: Surroundings): boolean =>
  /^X{2,3}$/.test(match) &&
  !quantity.test(wordBefore) &&
  !unit.test(wordAfter) &&
  (counted.test(wordBefore) || (isCapitalised(wordBefore) && !blankBefore.test(wordBefore)))

const signs: readonly Sign[] = [
  { pattern: /[[(]\s*(?:cek|check|cek ulang|cek lagi|tk|tbc|tbd|tba|todo|xx+|nama|name|isi|tanggal|date|jumlah|verifikasi|konfirmasi)\b[^\])]{0,40}[\])]/giu, holds: always },
  { pattern: /(?<![\p{L}\p{N}])(?:TKTK|TODO|FIXME)(?![\p{L}\p{N}])/gu, holds: always },
  { pattern: /(?<![\p{L}\p{N}])TK(?![\p{L}\p{N}])/gu, holds: (_match, around) => !isSchool(around) },
  { pattern: /(?<![\p{L}\p{N}.-])(?:X{2,}|x{2,})(?![\p{L}\p{N}])(?!-\p{L})/gu, holds: (match, around) => !isNumeral(match, around) },
  { pattern: /(?<![\p{L}\p{N}])CEK(?![\p{L}\p{N}])/gu, holds: (_match, { before, after }) => /\p{Ll}/u.test(before + after) || (before + after).trim() === '' },
  { pattern: /(?<![\p{L}\p{N}])[Cc]ek(?: (?:lagi|ulang|dulu))?(?=\s*(?:\?|!!|:?\s*$))/gu, holds: (_match, { before }) => before.trim() === '' },
  { pattern: /\?{3,}/gu, holds: always },
  { pattern: /lorem ipsum/giu, holds: always },
]

/** How far round a match is looked, in characters. */
const reach = 60

function surroundings(text: string, start: number, end: number): Surroundings {
  const before = text.slice(Math.max(0, start - reach), start).split('\n').at(-1) ?? ''
  const after = text.slice(end, end + reach).split('\n')[0] ?? ''
  return {
    before,
    after,
    wordBefore: /([\p{L}\p{N}][\p{L}\p{N}.-]*)\s+$/u.exec(before)?.[1] ?? '',
    wordAfter: /^\s+([\p{L}\p{N}][\p{L}\p{N}-]*)/u.exec(after)?.[1] ?? '',
  }
}

/** Every sign in `text` that something is still to be filled in, in order; of two that overlap the first. */
export function findPlaceholders(text: string): readonly Placeholder[] {
  const all = signs
    .flatMap(({ pattern, holds }) =>
      [...text.matchAll(pattern)].flatMap((match) => {
        const end = match.index + match[0].length
        return holds(match[0], surroundings(text, match.index, end)) ? [{ start: match.index, end, text: match[0] }] : []
      }),
    )
    .sort((a, b) => a.start - b.start || b.end - a.end)
  const apart: Placeholder[] = []
  for (const found of all) if (found.start >= (apart.at(-1)?.end ?? 0)) apart.push(found)
  return apart
}
