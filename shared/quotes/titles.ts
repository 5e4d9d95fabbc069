import { behindBodyName, behindCompass } from './body-endings'
import type { Language } from './languages/language'
import { behindGrade, opensWithPlace } from './numbered'
import type { Token } from './tokens'

/** An honorific or a role. */
export const isTitle = (token: Token, language: Language): boolean =>
  language.honorifics.has(token.lower) || (language.titleShape?.test(token.lower) ?? false) || (language.roles.has(token.lower) && !(token.capital && language.lowerRoles.has(token.lower)))
/** "Supervisors Ann Lee and Tom Hale". */
const isTitleOfSeveral = ({ lower }: Token, language: Language): boolean =>
  language.familyNameLast && lower.length > 5 && lower.endsWith('s') && language.roles.has(lower.slice(0, -1)) && !language.organisationHeads.has(lower)

/** A given name of the tables. */
export const isGiven = (token: Token | undefined, language: Language): boolean => token !== undefined && (language.male.has(token.lower) || language.female.has(token.lower) || (token.capital && (language.nameShape?.test(token.lower) ?? false)))
/** Capitals alone. */
export const isAcronym = (token: Token): boolean => token.text.length > 1 && token.text === token.text.toUpperCase() && !token.text.includes('.') && /\p{L}/u.test(token.text)
/** A Roman number ("Komisi IV"). */
export const isRoman = (token: Token): boolean => /^[IVX]+(?:\/[IVX]+)?$/.test(token.text)

/** Words of a title's office, unit or place: never a name by themselves. */
export const isOutside = (token: Token, language: Language): boolean =>
  language.fieldWords.has(token.lower) || language.organisationHeads.has(token.lower) || language.places.has(token.lower) || (!isLowerAt(token.text, 1) && (isAcronym(token) || isRoman(token))) ||
  (!language.familyNameLast && hasInnerCapital(token) && (trademark.test(token.text) || hyphenated.test(token.text))) || (token.text.length > 4 && ((language.nounShape?.test(token.lower) ?? false) || (language.bodyShape?.test(token.lower) ?? false)))

/** A word of offices and bodies, and of no names, places or bodies that stand by themselves. */
export const isOfficeWord = (token: Token, language: Language): boolean =>
  !isAcronym(token) && isOutside(token, language) && !isGiven(token, language) && !language.organisationHeads.has(token.lower) && !language.places.has(token.lower)

const isLowerAt = (text: string, at: number): boolean => text.charCodeAt(at) >= 97 && text.charCodeAt(at) <= 122
const hasInnerCapital = ({ text, lower }: Token): boolean => text.slice(1) !== lower.slice(1)

/** "SkyAlbion", "GoTo". */
export const isTrademark = ({ text }: Token): boolean => {
  for (let at = 2; at < text.length; at += 1) if (text.charCodeAt(at) >= 65 && text.charCodeAt(at) <= 90) return trademark.test(text)
  return false
}

/** Capitals inside a word are a company's ("GoTo"), but for what opens a name ("LaNyalla", "DeJong"). */
const trademark = /^(?!(?:Mc|Mac|De|Di|Da|La|Le|Lo|Du|Van|Von|O|Al|El|Ar|As|An|Bin)\p{Lu})\p{Lu}\p{Ll}+\p{Lu}\p{L}*$/u

/** A body's capitals and the rest of its name ("UNI-Raya"). */
const hyphenated = /^\p{Lu}{2,}-\p{Lu}/u

const direction = /^(?:utara|selatan|barat|timur|tengah|tenggara|raya|pusat|jaya|kaler|kidul|wetan|kulon)$/

/**
 * Where the name begins inside a run of the order title · organisation · place · name (Indonesian). `taken`: the word
 * before it was read as the name of the place or organisation, so that the rest is the name.
 */
/** Titles that are names behind a given one ("Arif Pangeran"). */
const lastNames = /^(?:pangeran|sultan|habib|raja|datuk|imam|haji|daeng|mulia|rais)$/

export function nameStartAfterTitles(run: readonly Token[], language: Language, titled: boolean): { readonly start: number; readonly taken: boolean } {
  let start = 0
  while (run.length - start > 2 && language.places.has(run[start]?.lower ?? '') && !language.organisationHeads.has(run[start]?.lower ?? '') && (run[start + 1]?.kind === 'word' || run[start + 1]?.text === '(')) start += 1
  let open = titled
  let taken = false
  const take = (title: Token): void => {
    const count = takesPlace(run, start, title, language)
    taken = count > 0
    start += count
  }
  const close = lastBracket(run)
  if (close > 0 && close < run.length - 1 && (open || run.slice(0, close).some((token) => isTitle(token, language)))) {
    start = close + 1
    open = true
    // "PT Listrik Negara (Persero) Darmono Prasaja": the bracket ends the firm's name.
    taken = run[close - 1]?.lower === 'persero'
  }
  const office = opensWithOffice(run, language)
  if (office) open = true
  for (let index = 0; index < run.length; index += 1) {
    const token = run[index]
    if (!token || start > index) continue
    if (token.lower === 'dr' && /^(?:rs[a-z]*|sakit)$/.test(run[index - 1]?.lower ?? '') && index + 2 < run.length) {
      start = index + (run[index + 1]?.text === '.' ? 3 : 2)
      open = true
      continue
    }
    if (isTitle(token, language) && !isNamedSo(run, index) && !(token.lower === 'perdana' && run[index + 1]?.lower !== 'menteri') && !(index > 0 && token.text.length === 1 && isGiven(run[index - 1], language)) && !(index > 0 && isGiven(token, language) && isGiven(run[index - 1], language)) && !(isGiven(token, language) && index === run.length - 1) && !(index === run.length - 1 && index > 0 && lastNames.test(token.lower) && (isGiven(run[index - 1], language) || (index > 1 && token.lower === 'rais'))) && !(index > 0 && language.particles.has(token.lower) && isGiven(run[index - 1], language) && !isTitle(run[index - 1] ?? token, language)) && !(index > 0 && start === 0 && !open && !run.slice(0, index).every((other) => other.kind !== 'word' || isOutside(other, language)))) {
      start = index + 1
      open = true
      take(token)
      continue
    }
    if (isPersonal(run, index, language)) return { start: index, taken: true }
    if (token.kind !== 'word' && start === index) {
      start = index + 1
      continue
    }
    if (start !== index || !open || !(isOutside(token, language) || (index === 0 && office)) || isInitials(run, index, language)) continue
    if (isGiven(token, language) && !language.fieldWords.has(token.lower) && !isAcronym(token) && !(index === 0 && office)) continue
    if (language.places.has(token.lower) && isRank(run[index - 1], language) && !language.organisationHeads.has(run[index - 1]?.lower ?? '') && !isAcronym(token) && !language.fieldWords.has(token.lower) && !language.organisationHeads.has(token.lower)) continue
    if (run[index - 1]?.text === '.' && isRank(run[index - 2], language) && !isAcronym(token) && !language.fieldWords.has(token.lower)) continue
    start = index + 1
    taken = false
    take(token)
    if (isTrademark(token)) taken = true
  }
  const personal = personalArticle(run, language)
  if (personal >= start) return { start: personal, taken: true }
  let rank = run.length - 2
  while (rank > start && !language.ranks.has(run[rank]?.lower ?? '')) rank -= 1
  if (rank > start && !run.slice(start, rank).some((token) => isGiven(token, language) && !isTitle(token, language))) {
    let name = rank + 1
    while (name < run.length - 1 && (run[name]?.text === '.' || isRank(run[name], language))) name += 1
    return { start: name, taken: true }
  }
  const behindBody = open && run.length - start > 1 ? behindBodyName(run, start, language, (token) => isGiven(token, language)) : -1
  if (behindBody > 0) {
    if (!run.slice(behindBody, behindBody + 1).some((token) => isOutside(token, language))) return { start: behindBody, taken: false }
    start = behindBody
  }
  const graded = open && run.length > 3 ? behindGrade(run) : -1
  if (graded >= start) {
    if (opensWithPlace(run, graded, (token) => isGiven(token, language) || isOutside(token, language) || isTitle(token, language))) return { start: graded + 1, taken: true }
    start = graded
  }
  const behindPlace = open || language.placedHeads.has(run[0]?.lower ?? '') ? behindCompass(run, start) : -1
  if (behindPlace > 0) return { start: behindPlace, taken: false }
  for (let index = run.length - 2; open && index > start; index -= 1) {
    const behind = run[index + 1]
    if (!language.organisationTails.has(run[index]?.lower ?? '') || behind?.kind !== 'word' || isGiven(run[index], language)) continue
    if (!isOutside(behind, language)) return { start: index + 1, taken: true }
    start = index + 1
    break
  }
  for (let index = start; open && index < run.length - 1; index += 1) {
    const token = run[index]
    const close = token?.text === '(' ? run.findIndex((other, at) => at > index && other.text === ')') : -1
    if (close > 0 && close + 1 < run.length) {
      start = close + 1
      taken = false
      index = close
      continue
    }
    if (!token || (isGiven(token, language) && !language.organisationTails.has(token.lower))) break
    if (index > 0 && isRank(run[index - 1]?.text === '.' ? run[index - 2] : run[index - 1], language) && !isTitle(token, language)) break
    if (index === start && index > 0 && token.text.length === 1 && token.capital && run[index + 1]?.text !== '.' && /^(?:komisi|kelas|grup|group|blok|seksi|tipe|zona|divisi|pansus|bidang)$/.test(run[index - 1]?.lower ?? '')) {
      start = index + 1
      continue
    }
    const joins = !token.capital && /^(?:for|of|and|the)$/.test(token.lower)
    if (token.text === ')' || joins) {
      start = joins ? Math.min(index + 2, run.length - 1) : index + 1
      taken = false
      index = start - 1
      continue
    }
    if (token.kind !== 'word' || !(isOutside(token, language) || (isTitle(token, language) && !isNamedSo(run, index)) || language.organisationTails.has(token.lower) || (language.bodyNameWords.has(token.lower) && (index === start || run.slice(0, start).some((other) => language.namedHeads.has(other.lower))))) || isInitials(run, index, language)) continue
    start = index + 1
    taken = false
    take(token)
    index = start - 1
  }
  return { start, taken }
}

/** "Eng Liong", not "Dr. Eng. Budi": letters of a degree without a point and without another title are a name; "Ko Sung-jin". */
const isNamedSo = (run: readonly Token[], at: number): boolean =>
  (run[at]?.text.length ?? 0) < 4 &&
  ((run.length === 1 && run[at]?.text === 'DR') || (run[at]?.lower === 'ko' && /^\p{Lu}\p{Ll}+-\p{L}/u.test(run[at + 1]?.text ?? '')) ||
    /^(?:eng|nat|rer)$/.test(run[at]?.lower ?? '') && run[at + 1]?.kind === 'word' && run[at - 1]?.text !== '.' && !/^(?:dr|ir|prof)$/.test(run[at - 1]?.lower ?? ''))

/** "Sinden Nyi Karminah": a word of no table before a form of address is somebody's trade. */
const isTradeBefore = (run: readonly Token[], language: Language): boolean =>
  run.length > 2 && run[0] !== undefined && run[0].text.length > 3 && /^(?:pak|bu|bapak|ibu|ki|nyi|nyai|mbah|mbak|mas|kiai|kyai|ustaz|ustadz|haji|hajah|hj|h|oma|opa|mama)$/.test(run[1]?.lower ?? '') && !isGiven(run[0], language) && !isOutside(run[0], language) && !isTitle(run[0], language)

/** "Prakirawan Stasiun Meteorologi Maritim Randumas Putri Ageng …": a word of no table before what a house or a society is called, and further on a given name: the word is an office. */
const opensWithHouse = (run: readonly Token[], language: Language): boolean =>
  run.length > 3 && run[0] !== undefined && run[1] !== undefined && /^\p{Lu}\p{Ll}{4,}$/u.test(run[0].text) && !isGiven(run[0], language) && !language.organisationHeads.has(run[0].lower) && !language.places.has(run[0].lower) && !isTitle(run[0], language) && !language.placeParts.has(run[0].lower) &&
  /^(?:stasiun|sanggar|paguyuban|museum|sekolah|yayasan|koperasi|komunitas|galeri|perpustakaan|padepokan|klinik|puskesmas|lembaga|himpunan|perkumpulan|laboratorium|observatorium|balai|kantor|dinas|badan)$/.test(run[1].lower) && (run.length > 5 || run.slice(3).some((token) => isGiven(token, language))) && run.slice(-2).every((token) => token.kind === 'word' && !isOutside(token, language))

/** "Kalaksa BPBD Kabupaten Sarawa Budi …": a word of no table, a body's short name, and further on a given name: the word is an office. */
const opensWithOffice = (run: readonly Token[], language: Language): boolean =>
  isTradeBefore(run, language) ||
  opensWithHouse(run, language) ||
  run.length > 3 && run[0] !== undefined && run[1] !== undefined && /^(?:imam|rais)$/.test(run[0].lower) && (run[1].lower === 'besar' || language.organisationHeads.has(run[1].lower)) ||
  run.length > 3 && run[0] !== undefined && run[1] !== undefined && !isGiven(run[0], language) && !isOutside(run[0], language) && !isTitle(run[0], language) && isAcronym(run[1]) && !isRoman(run[1]) && run[1].text.length > 2 && run.slice(-2).every((token) => !isOutside(token, language))

/** Index of the last closing bracket of a run, or -1. */
function lastBracket(run: readonly Token[]): number {
  let at = run.length - 1
  while (at >= 0 && run[at]?.text !== ')') at -= 1
  return at
}

/** The "I" or "Ni" before a given name, which is no number ("Kelas I Juanda"). */
const isPersonal = (run: readonly Token[], at: number, language: Language): boolean =>
  (run[at]?.text === 'Lalu' && isGiven(run[at + 1], language)) || (run[at]?.text === 'Ni' && (run[at + 1]?.lower === 'luh' || isGiven(run[at + 1], language))) || run[at]?.text === 'I' && isGiven(run[at + 1], language) && !/^(?:kelas|golongan|tipe|komisi|zona|wilayah|tahap|fase|divisi|regional|kodam|korem|deputi|asisten)$/.test(run[at - 1]?.lower ?? '')

/** Index of the "I" of a Balinese name ("I Made Sudira"), or -1. */
function personalArticle(run: readonly Token[], language: Language): number {
  for (let index = 0; index < run.length - 1; index += 1) {
    if (isPersonal(run, index, language)) return index
  }
  return -1
}

const formerly = new Set(['mantan', 'eks', 'bekas'])

/** An honorific or a rank, behind which nothing but the name stands ("AKBP", "Pak"). */
export const isRank = (token: Token | undefined, language: Language): boolean => token !== undefined && language.honorifics.has(token.lower) && !language.roles.has(token.lower) && !formerly.has(token.lower)

/** "Ketua MPR AM Fatah": two capitals right before the last words are the name's own, unless they are known for a body's. */
const isInitials = (run: readonly Token[], at: number, language: Language): boolean =>
  run[at]?.text.length === 2 && isAcronymAt(run, at) && !language.shortBodies.has(run[at]?.lower ?? '') && run.length - at <= 3 && !isAcronymAt(run, at + 1)

function isAcronymAt(run: readonly Token[], at: number): boolean {
  const token = run[at]
  return token !== undefined && isAcronym(token)
}

const states = /^(?:kerajaan|republik|kesultanan|kekaisaran|keemiran|kepangeranan|persemakmuran)$/

/** 1 when the word at `start` is the name of the office's place or organisation, not yet the holder's. */
function takesPlace(run: readonly Token[], start: number, title: Token, language: Language): number {
  if (run.length - start > 1 && run[start]?.lower === 'agung' && /^(?:mahkamah|jaksa|kejaksaan)$/.test(title.lower)) return 1
  if (run.length - start > 2 && language.placeRoles.has(title.lower) && language.placeParts.has(run[start]?.lower ?? '')) return /^(?:baru|lama|besar|serikat)$/.test(run[start]?.lower ?? '') ? 1 : 2
  if (run.length - start > 2 && /^(?:universitas|institut|politeknik)$/.test(title.lower)) return 1
  // "Ketua DPP Partai Wira Dedi Kusnandar"
  if (run.length - start > 2 && title.lower === 'partai' && isGiven(run[start], language) && isGiven(run[start + 1], language)) return 1
  // "Menteri Luar Negeri Kerajaan Nordhavn Ingrid Aasen"
  if (run.length - start > 2 && states.test(title.lower)) return 1
  if (run.length - start > 1 && /^(?:gunung|pulau|sungai|bandara|pelabuhan)$/.test(title.lower)) return 1
  if (run.length - start > 2 && (language.placeRoles.has(title.lower) || language.regionalBodies.has(title.lower)) && direction.test(run[start + 1]?.lower ?? '') && !(run[start + 1]?.lower === 'jaya' && isGiven(run[start], language))) return 2
  return 0
}

/** Ranks that are family names too. */
export const surnames: ReadonlySet<string> = new Set(['king', 'prince', 'bishop', 'pope', 'major', 'marshal'])

/** "Delroy King": behind a word of no table the rank is a family name. */
const isSurname = (run: readonly Token[], at: number, language: Language): boolean => {
  const given = run[at - 1]
  return language.familyNameLast && at === run.length - 1 && surnames.has(run[at]?.lower ?? '') && given?.kind === 'word' && !isTitle(given, language) && !isOutside(given, language) && !language.placeParts.has(given.lower)
}

/** Index of the last title of a run, or -1. */
export function lastTitle(run: readonly Token[], language: Language): number {
  for (let index = run.length - 1; index >= 0; index -= 1) {
    const token = run[index]
    // "Del. Ann Lee", but Del is a name too.
    if (token?.lower === 'del' && index === 0 && language.familyNameLast && run[1]?.text === '.') return index
    if (token && index === 0 && isTitleOfSeveral(token, language) && run[1]?.kind === 'word' && isGiven(run[1], language)) return index
    if (token && isTitle(token, language) && !(index > 0 && isGiven(run[index - 1], language)) && !isSurname(run, index, language)) return index
  }
  return -1
}

/** A body's own name may follow: "Kepala Dinas Perhubungan", "pelatih". */
export const mayName = (office: Token, language: Language): boolean =>
  language.clubRoles.has(office.lower) || (!isAcronym(office) && !isTitle(office, language) && language.fieldWords.has(office.lower) && !language.wholeTitles.has(office.lower) && !language.organisationTails.has(office.lower)) || (language.nounShape?.test(office.lower) ?? false)

/** A place follows: "Bupati", "Ketua DPRD". */
export const isRegional = (office: Token, language: Language): boolean =>
  language.placeRoles.has(office.lower) || office.lower === 'menteri' || language.spokenFor.has(office.lower) || (language.organisationHeads.has(office.lower) && !isAcronym(office)) || language.regionalBodies.has(office.lower)

/** "Ketua DPRD Lontara Raya Hj Siti", "Kapolres Sarawa AKBP Budi": what stands between a body or an office and a rank is no name of a person's. */
function outsideBeforeRank(run: readonly Token[], named: number, language: Language): readonly string[] {
  let rank = Math.min(run.length, named) - 1
  while (rank > 0 && (run[rank]?.text === '.' || (isRank(run[rank], language) && !language.ranks.has(run[rank]?.lower ?? '')))) rank -= 1
  if (!language.ranks.has(run[rank]?.lower ?? '')) return []
  const found: string[] = []
  for (let index = rank - 1; index > 0; index -= 1) {
    const token = run[index]
    if (token?.kind !== 'word' || isTitle(token, language) || isOutside(token, language)) break
    found.push(token.lower)
  }
  return found
}

/** The names of places and bodies in a run: the words after "Kota", "Polda", "Bupati" when nothing but they follow. */
export function outsideIn(run: readonly Token[], named: number, language: Language): readonly string[] {
  if (language.familyNameLast) return []
  const found: string[] = []
  for (let index = 1; index < Math.min(run.length, named); index += 1) {
    const token = run[index]
    const before = run[index - 1]?.lower ?? ''
    if (token?.kind === 'word' && (language.namedHeads.has(before) || language.placeRoles.has(before)) && !isTitle(token, language)) found.push(token.lower)
  }
  return found.concat(outsideBeforeRank(run, named, language))
}

/** "Ministry of Justice", "Department of State": a body's name, although its last word is a title. */
export const isWholeBody = (run: readonly Token[], language: Language): boolean => {
  const body = run.findIndex((token) => language.organisationHeads.has(token.lower))
  return body >= 0 && run[body + 1]?.lower === 'of' && lastTitle(run, language) === run.length - 1
}
