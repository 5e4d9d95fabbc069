/** A paragraph's text and its place: offset of its first character in the whole. */
export interface Paragraph {
  readonly text: string
  readonly offset: number
}

/**
 * Lines that hold anything are paragraphs. In hard-wrapped text (most lines filled to one measure, paragraphs parted by
 * blank lines) the lines of one block are one paragraph.
 */
export function readParagraphs(text: string): readonly Paragraph[] {
  if (isHardWrapped(text)) return splitAt(text, /\r?\n[ \t]*\r?\n\s*/g)
  const paragraphs: Paragraph[] = []
  const isPlain = !/[\r\u2028\u2029]/.test(text)
  for (let from = 0; from < text.length; ) {
    const at = isPlain ? text.indexOf('\n', from) : nextBreak(text, from)
    const end = at < 0 ? text.length : at
    if (end > from && hasInk(text, from, end)) paragraphs.push({ text: text.slice(from, end), offset: from })
    from = end + 1
  }
  return paragraphs
}

function nextBreak(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === 10 || code === 13 || code === 0x2028 || code === 0x2029) return at
  }
  return -1
}

function hasInk(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (text.charCodeAt(at) > 32 && text[at]?.trim() !== '') return true
  return false
}

function splitAt(text: string, breaks: RegExp): readonly Paragraph[] {
  const paragraphs: Paragraph[] = []
  let from = 0
  const push = (to: number): void => {
    const part = text.slice(from, to)
    if (part.trim() !== '') paragraphs.push({ text: part, offset: from })
  }
  for (const match of text.matchAll(breaks)) {
    push(match.index)
    from = match.index + match[0].length
  }
  push(text.length)
  return paragraphs
}

function isHardWrapped(text: string): boolean {
  const sample = text.slice(0, 20_000)
  if (!/\n[ \t]*\r?\n/.test(sample)) return false
  const lines = sample.split(/\r?\n/)
  const inner = lines.filter((line, index) => line.trim() !== '' && (lines[index + 1] ?? '').trim() !== '')
  const filled = inner.filter((line) => line.length >= 45 && line.length <= 100 && !/[.!?"”]\s*$/.test(line))
  return inner.length >= 4 && inner.length > lines.filter((line) => line.trim() !== '').length / 2 && filled.length > inner.length * 0.6
}
