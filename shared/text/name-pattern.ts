import { fold } from './fold'

/** Endings that Indonesian and English hang on a name without a gap ("Danilovnya", "Danilovs"). */
const endings = '(?:nya|lah|kah|pun|ku|mu|s|es)?'
/** Scripts that part no words: there a name is found anywhere. */
const unparted = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
/** Letters from which on a name of several words is found inside a longer word ("#RakaWirayuda2026", a file name). */
const longName = 8
/** A number of at least so many digits, and nothing but the signs of one, is a telephone number. */
const leastPhone = 7
/** The end of a telephone number that stays the same with or without a country code. */
const phoneEnd = 9

const phone = (digits: string): RegExp => new RegExp([...digits.replace(/^0+/, '').slice(-phoneEnd)].join('[\\s().\\-/\\u2010-\\u2015]*'), 'gu')

function nameOf(parts: readonly string[]): RegExp {
  const length = parts.join('').length
  const anywhere = unparted.test(parts[0]!) || (parts.length > 1 && length >= longName)
  const [first, ...others] = parts
  // Looking back from the end of the first word, not from its start, lets the engine leap to that word: texts are long.
  const words = [anywhere ? first : `${first}(?<![\\p{L}\\p{N}]${first})`, ...others].join('[^\\p{L}\\p{N}]*')
  return new RegExp(anywhere ? words : `${words}(?=${endings}(?![\\p{L}\\p{N}]))`, 'gu')
}

/**
 * How a protected name, telephone number or address is found in a folded text: over any spacing and punctuation, with a
 * clitic, a number in any grouping and with or without country code. Part of a longer word is no hit, save for a name of
 * several words. Null for a name of no letter and no digit. The one rule of preflight and of the scan before writing.
 */
export function namePattern(name: string): RegExp | null {
  const folded = fold(name)
  const digits = folded.replace(/\D/g, '')
  if (digits.length >= leastPhone && /^[\d\s()+.\-/\u2010-\u2015]+$/u.test(folded)) return phone(digits)
  const parts = folded.match(/[\p{L}\p{N}]+/gu)
  return parts ? nameOf(parts) : null
}
