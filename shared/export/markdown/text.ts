// Control characters and noncharacters have no notation in Markdown: a reference to one is read as U+FFFD.
const forbidden = /(?![\t\n])\p{Cc}|\p{Noncharacter_Code_Point}/gu

const writable = (text: string): string => text.replace(forbidden, '').replace(/\p{Surrogate}/gu, '\ufffd').normalize('NFC')

/** Text with its lines (code) as it is written: NFC, LF, no control character, a lone surrogate as U+FFFD. */
export const linedText = (text: string): string => writable(text.replace(/\r\n?/g, '\n'))

/** Running text as it is written: as `linedText`, on one line. */
export const plainText = (text: string): string => writable(text.replace(/\r\n?|\n/g, ' '))

/** True when writing takes something out of `text` or replaces it. */
export const holdsUnwritable = (text: string): boolean => /\p{Surrogate}/u.test(text) || text.replace(/\r\n?/g, '\n').search(forbidden) >= 0

/** One line for a field: as `plainText`, without blanks at its ends. */
export const oneLine = (text: string): string => plainText(text).trim()

/** An address that NFC leaves alone: what is decomposed is percent-encoded, which names the same bytes. */
export const writableHref = (href: string): string =>
  href === href.normalize('NFC') ? href : href.replace(/\P{ASCII}+/gu, (part) => encodeURIComponent(part))
