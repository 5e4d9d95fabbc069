import { tables } from './languages'
import type { Reason } from './plan'
import { endsSentence, splitLabel, wordsOf } from './words'

/** Longer blocks are never page furniture; the limit also bounds the time that the patterns take. */
const longest = 300

const separator = /^[\s*_=~#·•.\-–—|/\\+<>«»]+$/u
const endSign = /^[-–—*#\s([]*(end|ends|selesai|tamat|bersambung|\*+|30|###)[-–—*#\s)\]]*$/i
const signOff = /^[([][\p{L}\s./*&-]{1,24}[)\]]$/u
const initials = /^[([]\s*(\*|[a-z]{2,5}(\s*[/.-]\s*[a-z*]{1,5})*|red|[a-z]{2,5}\s*\/\s*[a-z]{2,5})\s*[)\]]$/i

/** Who wrote by letters and a number, and initials with the stars that end a story ("(E-12)***", "(abc/def)***"). */
const numberedInitials = /^[([][A-Za-z]{1,4}[-.]?\d{1,3}[)\]]\s?\*{0,4}$|^[([][a-z]{2,5}(?:\s?[/-]\s?[a-z]{2,5}){0,2}[)\]]\s?\*{1,4}$/

/** What a system for pages would put something in the place of (`[gallery ids="52"]`). */
const shortcode = /^\[\/?(?:gallery|caption|embed|video|audio|playlist|et_pb_\w{1,30}|vc_\w{1,30}|contact-form-7|adrotate|adsense|toc|smartslider3|wp_\w{1,30}|\w{2,30}(?:\s+[\w-]{1,30}=(?:"[^"]{0,200}"|'[^']{0,200}'))+)(?!\w)[^\]]{0,250}\]$/i

/** Two people by their initials, of which one is not in capitals ("(GIP/nad)"). */
const mixedInitials = /^[([]\s*[A-Z]{2,4}\s*[/.-]\s*[a-z]{2,4}\s*[)\]]$/

/** True for a line that ends as sentences do, says that somebody said something, or quotes. */
const isTold = (text: string): boolean => endsSentence(text) || /["“”«»]/u.test(text) || (text.toLowerCase().match(/\p{L}+/gu) ?? []).some((word) => tables.sayingWords.has(word))

/** Why a block is page furniture wherever it stands, or null. */
export function furnitureReason(text: string): Reason | null {
  if (text.length > longest) return null
  if (separator.test(text) || endSign.test(text)) return 'separator'
  if (signOff.test(text) && initials.test(text) && (!/^\(?[A-Z]{3,}/.test(text.replace(/[()[\]]/g, '')) || mixedInitials.test(text))) return 'sign-off'
  if (numberedInitials.test(text)) return 'sign-off'
  if (shortcode.test(text)) return 'page-control'
  const lower = text.toLowerCase().replace(/\s*[↓→»›▼▾⬇]+$/u, '')
  return tables.residue.find(({ pattern, isOpen }) => pattern.test(lower) && !(isOpen && isTold(text)))?.reason ?? null
}

/** Stories of a kind, and others of it ("Berita Desa Lainnya"). */
const othersHeading = /^(?:(?:berita|artikel|kabar|tulisan|foto|video|cerita)(?: \S{2,20}){1,2} (?:lainnya|terkait|terbaru|terpopuler))\s*:?$/i

/** True for a line above other stories ("Berita Terkait", "You may also like:"). */
export const isRelatedHeading = (text: string): boolean => tables.relatedHeadings.has(text.toLowerCase().replace(/\s*[:>»]\s*$/u, '')) || othersHeading.test(text)

/** True for a line above a caption ("Image copyright"). */
export const isPhotoHeading = (text: string): boolean => tables.photoHeadings.has(text.toLowerCase().replace(/\s*[:：]$/u, ''))

/** True for a line that says what an author does ("Diplomatic correspondent"); only below a byline does it mean that. */
export const isJobTitle = (text: string): boolean => wordsOf(text).length <= 5 && tables.jobEndings.has(wordsOf(text.toLowerCase()).at(-1) ?? '')

/** True for a caption: "Foto: Antara/…", "Ilustrasi …", or a line that ends with "(Foto: …)". */
export function isPhotoCaption(text: string): boolean {
  if (text.length > longest) return false
  const label = splitLabel(text)
  if (label && tables.photoLabels.has(label.label) && wordsOf(label.value).length <= 40) return true
  const closing = /\(([\p{L} ]{2,20})[:：][^()]{1,60}\)\.?$/u.exec(text)
  return closing !== null && tables.photoLabels.has(closing[1]!.toLowerCase().trim())
}
