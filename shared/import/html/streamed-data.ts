/** What a program of a page is sent in pieces, as its scripts write it. */
const push = /^\s*(?:self|window)\.__next_f\.push\(\[1,\s*("[\s\S]*")\]\)\s*;?\s*$/

/** More text than this is not read, in characters. */
const longest = 6_000_000
const mostRecords = 20_000

/** The piece of streamed data that a script hands over; null for any other script. */
export function streamedPiece(script: string): string | null {
  const written = push.exec(script.length > longest ? '' : script)?.[1]
  if (written === undefined) return null
  try {
    const piece: unknown = JSON.parse(written)
    return typeof piece === 'string' ? piece : null
  } catch {
    return null
  }
}

/** The place in `text` that so many bytes of UTF-8 behind `from` end at. */
function afterBytes(text: string, from: number, bytes: number): number {
  let at = from
  for (let left = bytes; left > 0 && at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    // The two halves of a pair are four bytes together.
    left -= code < 0x80 ? 1 : code < 0x800 ? 2 : code >= 0xd800 && code < 0xe000 ? 2 : 3
  }
  return at
}

/** The values in streamed data: records, a line each ("1a:{…}"), in which others that are plain text ("1b:T4f,…") are named by "$1b". Reads each character a few times at most. */
export function streamedValues(data: string): readonly unknown[] {
  const texts = new Map<string, string>()
  const lines: string[] = []
  for (let at = 0, records = 0; at < data.length && records < mostRecords; records += 1) {
    const head = /^([\da-f]{1,8}):(?:T([\da-f]{1,8}),)?/.exec(data.slice(at, at + 24))
    const start = at + (head?.[0].length ?? 0)
    if (head?.[2]) {
      const end = afterBytes(data, start, Number.parseInt(head[2], 16))
      texts.set(head[1]!, data.slice(start, end))
      at = end
      continue
    }
    const feed = data.indexOf('\n', start)
    const end = feed < 0 ? data.length : feed
    if (head && /^[[{]/.test(data.slice(start, start + 1))) lines.push(data.slice(start, end))
    at = end + 1
  }
  return lines.map((line) => {
    try {
      return JSON.parse(line, (_key, value: unknown) => (typeof value === 'string' && value.startsWith('$') ? (texts.get(value.slice(1)) ?? value) : value)) as unknown
    } catch {
      return null
    }
  })
}
