import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/** As many passages are remembered; then all are forgotten. */
const most = 10_000

const known = new Map<string, string>()

/** SHA-256 in hex of the NFC form of a passage's words: what binds a check to them. Remembered, for passages are asked about at every rest. */
export function textHash(words: string): string {
  const remembered = known.get(words)
  if (remembered !== undefined) return remembered
  if (known.size >= most) known.clear()
  const hash = bytesToHex(sha256(utf8ToBytes(words.normalize('NFC'))))
  known.set(words, hash)
  return hash
}
