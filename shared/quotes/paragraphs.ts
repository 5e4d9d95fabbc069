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
  const wrapped = isHardWrapped(text)
  const paragraphs: Paragraph[] = []
  const breaks = wrapped ? /\r?\n[ \t]*\r?\n\s*/g : /[\r\n\u2028\u2029]+/g
  let from = 0
  const push = (to: number): void => {
    const part = text.slice(from, to)
    if (/\S/.test(part)) paragraphs.push({ text: part, offset: from })
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
