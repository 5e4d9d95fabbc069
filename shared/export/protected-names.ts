import { fold } from './protected/fold'
import { viewsOf } from './protected/views'

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

type Found = (views: readonly string[]) => boolean

function phone(digits: string): Found {
  const end = digits.replace(/^0+/, '').slice(-phoneEnd)
  const pattern = new RegExp([...end].join('[\\s().\\-/\\u2010-\\u2015]*'), 'u')
  return (views) => views.some((view) => pattern.test(view))
}

function name(parts: readonly string[]): Found {
  const length = parts.join('').length
  const anywhere = unparted.test(parts[0]!) || (parts.length > 1 && length >= longName)
  const words = parts.join('[^\\p{L}\\p{N}]*')
  const pattern = new RegExp(anywhere ? words : `(?<![\\p{L}\\p{N}])${words}${endings}(?![\\p{L}\\p{N}])`, 'u')
  return (views) => views.some((view) => view.includes(parts[0]!) && pattern.test(view))
}

function finder(protectedName: string): Found {
  const folded = fold(protectedName)
  const digits = folded.replace(/\D/g, '')
  if (digits.length >= leastPhone && /^[\d\s()+.\-/\u2010-\u2015]+$/u.test(folded)) return phone(digits)
  const parts = folded.match(/[\p{L}\p{N}]+/gu)
  return parts ? name(parts) : () => false
}

/**
 * Those of `names` that a finished text holds, in the order given, each once: the last gate before anything is written. A name
 * is found in any case, with or without accents, over any spacing, hyphenation or markup, with a clitic, as HTML references,
 * percent-encoded or escaped as in JSON; a telephone number in any grouping, with or without country code. Part of a longer
 * word is no hit, save for a name of several words. Errs towards finding.
 */
export function findProtected(text: string, names: readonly string[]): readonly string[] {
  const views = viewsOf(text).map(fold)
  return [...new Set(names)].filter((each) => finder(each)(views))
}
