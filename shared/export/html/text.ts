// Control characters and noncharacters, which HTML forbids in any notation.
// oxlint-disable-next-line no-control-regex
const forbidden = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufdd0-\ufdef]|[\ufffe\uffff]|\p{Noncharacter_Code_Point}/gu

/** Text as a page may hold it: NFC, no control character or noncharacter, a lone surrogate as U+FFFD. */
export const cleanText = (text: string): string =>
  text.replace(/\r\n?/g, '\n').replace(forbidden, '').replace(/\p{Surrogate}/gu, '\ufffd').normalize('NFC')

/** How many characters `cleanText` takes out. */
export const countForbidden = (text: string): number => text.replace(/\r\n?/g, '\n').match(forbidden)?.length ?? 0

/** A field of one line: clean, trimmed, every run of white space one blank. */
export const oneLine = (text: string): string => cleanText(text).replace(/\s+/g, ' ').trim()

/** True when nothing of `text` would be seen. */
export const isBlank = (text: string): boolean => /^[\s\p{Cc}\p{Cf}]*$/u.test(text)
