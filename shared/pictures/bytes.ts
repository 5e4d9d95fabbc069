// Both runtimes have it; `shared` sees neither the DOM's nor Node's types.
declare const TextDecoder: new (label: string, options?: { fatal: boolean }) => { decode(bytes: Uint8Array): string }

/** Thrown by the readers of formats where a file is not what its format demands; never leaves `readPicture`. */
export class NotAPicture extends Error {}

/** The unsigned number of `length` bytes at `at`, the greatest byte first. Throws `NotAPicture` beyond the end. */
export function bigEndian(bytes: Uint8Array, at: number, length: number): number {
  if (at < 0 || at + length > bytes.length) throw new NotAPicture('cut short')
  let value = 0
  for (let index = 0; index < length; index += 1) value = value * 256 + bytes[at + index]!
  return value
}

/** As `bigEndian`, the smallest byte first. */
export function littleEndian(bytes: Uint8Array, at: number, length: number): number {
  if (at < 0 || at + length > bytes.length) throw new NotAPicture('cut short')
  let value = 0
  for (let index = length - 1; index >= 0; index -= 1) value = value * 256 + bytes[at + index]!
  return value
}

/** The `length` bytes at `at` as ASCII letters, '' beyond the end. */
export const ascii = (bytes: Uint8Array, at: number, length: number): string => String.fromCharCode(...bytes.subarray(at, at + length))

/** The bytes as UTF-8, or as Latin-1 where they are no UTF-8. */
export function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** The parts one after another. */
export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
