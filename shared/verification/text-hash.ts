import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/** As many passages are remembered; then all are forgotten. */
const most = 10_000

/** Characters: a longer text is the whole article of a sign-off, and is not kept. */
const longest = 4_000

const hashOf = (words: string): string => bytesToHex(sha256(utf8ToBytes(words.normalize('NFC'))))

const known = new Map<string, string>()

/** SHA-256 in hex of the NFC form of a passage's words: what binds a check to them. Remembered, for passages are asked about at every rest. */
export function textHash(words: string): string {
  if (words.length > longest) return hashOf(words)
  const remembered = known.get(words)
  if (remembered !== undefined) return remembered
  if (known.size >= most) known.clear()
  const hash = hashOf(words)
  known.set(words, hash)
  return hash
}
