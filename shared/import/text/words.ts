const closers = /["'”’»)\]]+$/u

/** The words of a line, parted by blanks. */
export const wordsOf = (text: string): readonly string[] => text.split(' ').filter(Boolean)

/** True when `text` closes as a sentence does: a stop, a question or an exclamation mark, an ellipsis, perhaps in quotation marks. */
export const endsSentence = (text: string): boolean => /[.!?…]$/u.test(text.replace(closers, '')) || /[.!?…]["'”’»)\]]*[.,]?$/u.test(text)

/** True when `text` ends with a full stop or an ellipsis, which headlines do not. */
export const endsWithStop = (text: string): boolean => /[.…]$/u.test(text.replace(closers, ''))

const capital = /^["'“‘«([]*[\p{Lu}\p{Lt}\p{N}]/u

/** Share of the words of two letters or more that open with a capital or a digit, 0–1. */
export function capitalShare(text: string): number {
  const long = wordsOf(text).filter((word) => /\p{L}{2}|\p{N}/u.test(word))
  return long.length === 0 ? 0 : long.filter((word) => capital.test(word)).length / long.length
}

export const isAllCaps = (text: string): boolean => /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text)

/** A label and what follows its colon, or null. Labels have at most four words. */
export function splitLabel(text: string): { readonly label: string; readonly value: string } | null {
  const found = /^[[(]?\s*([\p{L}][\p{L} ./'’-]{0,40}?)\s*[:：]\s*(.*)$/u.exec(text)
  if (!found) return null
  const label = found[1]!.toLowerCase()
  return wordsOf(label).length <= 4 ? { label, value: (/^[[(]/.test(text) ? found[2]!.replace(/[\])]$/, '') : found[2]!).trim() } : null
}
