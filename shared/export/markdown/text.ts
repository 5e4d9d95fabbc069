// A NUL and half a surrogate pair cannot stand in a UTF-8 text file; CommonMark names the same replacement.
// oxlint-disable-next-line no-control-regex
const unwritable = /\u0000|\p{Surrogate}/gu

/** Running text as it is written: NFC, one line, every character a file can hold. */
export const plainText = (text: string): string =>
  text.replace(unwritable, '\ufffd').replace(/\r\n?|\n/g, ' ').normalize('NFC')

/** Text that keeps its lines (code): NFC and LF. */
export const linedText = (text: string): string => text.replace(unwritable, '\ufffd').replace(/\r\n?/g, '\n').normalize('NFC')

/** One line for a field: as `plainText`, without blanks at its ends. */
export const oneLine = (text: string): string => plainText(text).trim()

/** An address that NFC leaves alone: what is decomposed is percent-encoded, which names the same bytes. */
export const writableHref = (href: string): string =>
  href === href.normalize('NFC') ? href : href.replace(/\P{ASCII}+/gu, (part) => encodeURIComponent(part))
