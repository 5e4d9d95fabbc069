import { Fault } from './errors'

/** The largest file that is taken as evidence, in bytes: an hour of recorded speech. Held in memory once while it is attached. */
export const largestEvidence = 50 * 1024 * 1024

/** Files that one source can hold. */
export const mostEvidence = 200

/** Days for which a removed file can be put back. */
export const evidenceKept = 30

/** Letters that a name may have; the ending is kept when it is cut. */
const longest = 120

const unsafe = /[\p{Cc}\p{Cf}\u2028\u2029/\\:*?"<>|]/gu

function cut(name: string): string {
  const characters = [...name]
  if (characters.length <= longest) return name
  const ending = /\.[^.]{1,12}$/u.exec(name)?.[0] ?? ''
  return characters.slice(0, longest - [...ending].length).join('') + ending
}

/**
 * What a file is called in a source's record: the last part of `name` in NFC, without control characters, signs of direction
 * and what file systems forbid, at most 120 letters; '' when nothing is left. It is shown and offered, never a path of the library.
 */
export function evidenceName(name: string): string {
  const last = name.normalize('NFC').split(/[/\\]/).filter(Boolean).at(-1) ?? ''
  return cut(last.replace(unsafe, '').replace(/\s+/gu, ' ').trim().replace(/^[.\s]+|[.\s]+$/gu, ''))
}

const megabytes = (bytes: number): string => `${Math.ceil(bytes / (1024 * 1024))} MB`

/** Throws `tooLarge` above `largestEvidence` and `emptyEvidence` for a file without a byte. */
export function refuseEvidence(size: number, name: string): void {
  if (size > largestEvidence) {
    throw new Fault('tooLarge', `${name} is too large to be kept as evidence.`, { file: name, size: megabytes(size), limit: megabytes(largestEvidence) })
  }
  if (size === 0) throw new Fault('emptyEvidence', `${name} is empty; there is nothing to keep.`, { file: name })
}

/** How a file of evidence was found: with the bytes that were attached, with others, or not at all. `size` is in bytes, of what is there. */
export type EvidenceCheck = { readonly sha256: string } & (
  | { readonly state: 'whole' | 'changed'; readonly size: number }
  | { readonly state: 'missing' | 'unreadable' }
)

/** A hash short enough to be looked at: its first and last four digits. */
export const shortHash = (sha256: string): string => `${sha256.slice(0, 4)}…${sha256.slice(-4)}`
