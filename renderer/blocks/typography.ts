import { isInAddress } from './typed-address'

/** What a typed character becomes: the text before the caret that it replaces, and by what. */
export interface Improvement {
  /** How many characters before the caret go, the typed one included. */
  readonly length: number
  readonly text: string
}

/** Behind these a quotation mark opens: nothing, a blank, an opening bracket, a dash, a slash, another opening mark. */
const opens = /(?:^|[\s\u00a0([{<—–/“‘«\ufffc])$/

/** The en dash with blanks is British; elsewhere, as in Indonesian (EYD V, tanda pisah), the em dash stands without. */
function dashFor(before: string, language: string): string | null {
  // At the start of a block two hyphens may become a rule or an attribution.
  if (/^\s*$/.test(before)) return null
  // Between figures it means "to": the en dash in English, the same em dash in Indonesian (EYD V).
  if (language.startsWith('en') && /\d$/.test(before)) return '–'
  return language === 'en-GB' && /[\s\u00a0]$/.test(before) ? '–' : '—'
}

/** Behind a colon a mark opens what is said, unless one stands open that it closes. */
const opensBehindColon = (before: string, open: string, close: string): boolean => before.endsWith(':') && before.lastIndexOf(open) <= before.lastIndexOf(close)

/** Words and decades whose first letters are left out: what stands before them opens no quotation. */
const clipped = /(?:^|[\s\u00a0([{—–/“])‘([Tt]was|[Tt]is|\d0s|\d\d(?:-an)?)$/

/** Text between two backticks becomes code with the second: behind the first nothing is set. */
const isInBackticks = (before: string): boolean => (before.split('`').length - 1) % 2 === 1

/**
 * What typography makes of `typed` behind `before` (the text of the block up to the caret) in a text of `language` (BCP 47);
 * null for nothing. Quotation marks and apostrophes become curly, two hyphens a dash, three points an ellipsis.
 */
export function improve(typed: string, before: string, language: string): Improvement | null {
  if (isInBackticks(before) || (typed !== '"' && typed !== ' ' && isInAddress(before))) return null
  switch (typed) {
    case '"':
      return { length: 1, text: opens.test(before) || opensBehindColon(before, '“', '”') ? '“' : '”' }
    case "'":
      return { length: 1, text: opens.test(before) || opensBehindColon(before, '‘', '’') ? '‘' : '’' }
    case ' ':
    case ',':
    case ')': {
      const word = clipped.exec(before)?.[1]
      return word === undefined || (/^[Tt]/.test(word) && !language.startsWith('en')) ? null : { length: word.length + 2, text: `’${word}${typed}` }
    }
    case '-': {
      if (!before.endsWith('-') || before.endsWith('--')) return null
      const dash = dashFor(before.slice(0, -1), language)
      return dash === null ? null : { length: 2, text: dash }
    }
    case '.':
      return /(?:^|[^.])\.\.$/.test(before) ? { length: 3, text: '…' } : null
    default:
      return null
  }
}
