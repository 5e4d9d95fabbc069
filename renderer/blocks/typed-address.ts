import { isSafeHref } from '@shared/document'

/** The address that ends a text: where it begins and ends there, in UTF-16 code units. */
export interface TypedAddress {
  readonly from: number
  readonly to: number
  readonly href: string
}

const lastWord = /(?:^|[\s\u00a0([{<“‘—–])(https?:\/\/[^\s\u00a0“‘<>]*)$/i

const closers: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' }

const countOf = (text: string, sign: string): number => text.split(sign).length - 1

/** Without the signs that close the sentence: a bracket stays where the address itself opened it. */
function withoutClosing(text: string): string {
  const last = text.at(-1) ?? ''
  const opener = closers[last]
  const closes = opener === undefined ? /[.,;:!?'"”’»…]/.test(last) : countOf(text, last) > countOf(text, opener)
  return last !== '' && closes ? withoutClosing(text.slice(0, -1)) : text
}

/** The text ends within an address that is being typed: what prints well elsewhere would break it. */
export const isInAddress = (before: string): boolean => lastWord.test(before) && !/[”’]/.test(before.slice(before.lastIndexOf('://')))

/** The http or https address that `before` ends with, typed out with its scheme; null for none. */
export function typedAddress(before: string): TypedAddress | null {
  const found = lastWord.exec(before)
  if (!found?.[1]) return null
  const href = withoutClosing(found[1])
  const from = found.index + found[0].length - found[1].length
  return /^https?:\/\/[^\s/.]+(?:\.[^\s/.]+)+/i.test(href) && isSafeHref(href) ? { from, to: from + href.length, href } : null
}
