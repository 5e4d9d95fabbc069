/** Code units of text that are shown on either side. */
const reach = 32

/** The words round `start..end` on their line, cut at blanks. */
export function around(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - reach), start).split('\n').at(-1) ?? ''
  const after = text.slice(end, end + reach).split('\n')[0] ?? ''
  const isCutBefore = before.length === reach && text[start - reach - 1] !== '\n' && start > reach
  const isCutAfter = after.length === reach && end + reach < text.length && text[end + reach] !== '\n'
  const shownBefore = isCutBefore ? before.slice(before.indexOf(' ') < 0 ? before.length : before.indexOf(' ') + 1) : before
  const shownAfter = isCutAfter ? after.slice(0, Math.max(0, after.lastIndexOf(' '))) : after
  return `${isCutBefore ? '…' : ''}${shownBefore}${text.slice(start, end)}${shownAfter}${isCutAfter ? '…' : ''}`.trim()
}
