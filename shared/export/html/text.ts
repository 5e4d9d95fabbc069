import { ended } from '../../text/direction'

// Control characters and noncharacters, which HTML forbids in any notation, and characters of private use, which mean nothing
// without the one font they were typed in.
const forbidden = /(?![\t\n])\p{Cc}|\p{Noncharacter_Code_Point}|\p{Co}/gu

/** Marks, and jamo, that belong to the character before them. */
const composing = /^[\p{M}\u1161-\u1175\u11a8-\u11c2]+/u

/** The part of `text` at its beginning that belongs to the character before it. */
export const composingStart = (text: string): string => composing.exec(text)?.[0] ?? ''

/**
 * Text as a page may hold it: NFC, without characters that HTML or the W3C's character model forbid, a lone surrogate as U+FFFD,
 * a composing character without a base on a no-break blank (as Unicode has it).
 */
export function cleanText(text: string): string {
  const clean = text.replace(/\r\n?/g, '\n').replace(forbidden, '').replace(/\p{Surrogate}/gu, '\ufffd').normalize('NFC')
  return composing.test(clean) ? `\u00a0${clean}` : clean
}

/** How many characters `cleanText` takes out. */
export const countForbidden = (text: string): number => text.replace(/\r\n?/g, '\n').match(forbidden)?.length ?? 0

/** A field of one line: clean, trimmed, every run of white space one blank; a turn of its direction ends with it. */
export const oneLine = (text: string): string => ended(cleanText(text).replace(/\s+/g, ' ').trim())

/** True when nothing of `text` would be seen. */
export const isBlank = (text: string): boolean => /^[\s\p{Cc}\p{Cf}\p{Co}\p{Noncharacter_Code_Point}]*$/u.test(text)
