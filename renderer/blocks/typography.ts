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
  return language === 'en-GB' && /[\s\u00a0]$/.test(before) ? '–' : '—'
}

/**
 * What typography makes of `typed` behind `before` (the text of the block up to the caret) in a text of `language` (BCP 47);
 * null for nothing. Quotation marks and apostrophes become curly, two hyphens a dash, three points an ellipsis.
 */
export function improve(typed: string, before: string, language: string): Improvement | null {
  switch (typed) {
    case '"':
      return { length: 1, text: opens.test(before) ? '“' : '”' }
    case "'":
      return { length: 1, text: opens.test(before) ? '‘' : '’' }
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
