import { Fault } from '@shared/errors'

/** No file of a library may be larger: an article of 100,000 words is about 2 MB. */
export const largestFile = 64 * 1024 * 1024

/** Arrays and objects in one another; an article's deepest list needs about 200. */
const deepest = 1000

/** Throws `damaged` when a value is nested too deeply to be handled, or could change what objects are. Uses no stack. */
export function refuseHostile(value: unknown): void {
  const open: { readonly value: object; readonly depth: number }[] = []
  const visit = (inner: unknown, depth: number) => {
    if (typeof inner === 'object' && inner !== null) open.push({ value: inner, depth })
  }
  visit(value, 1)
  for (let next = open.pop(); next; next = open.pop()) {
    if (next.depth > deepest) throw new Fault('damaged', 'Nested more deeply than any article.', { what: 'depth' })
    if (Object.hasOwn(next.value, '__proto__')) throw new Fault('damaged', 'Holds a forbidden key.', { what: '__proto__' })
    for (const inner of Object.values(next.value)) visit(inner, next.depth + 1)
  }
}

/** The JSON value that `bytes` say; a byte-order mark is passed over. Throws the fault `damaged` for everything else. */
export function parseStrictly(bytes: Buffer): unknown {
  const text = bytes.toString('utf8')
  try {
    const value: unknown = JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text)
    refuseHostile(value)
    return value
  } catch (cause) {
    throw cause instanceof Fault ? cause : new Fault('damaged', 'Not readable as JSON.', { what: 'syntax' }, { cause })
  }
}
