import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'

const folded = (text: string): string => text.toLowerCase()

/** The ways in which a word can lie in a file: as it is, in UTF-16 either way, in base64 at any offset, in hex, backwards, with blanks between. */
function forms(word: string): readonly Buffer[] {
  const plain = Buffer.from(word)
  const wide = Buffer.from(word, 'utf16le')
  const base64 = [0, 1, 2].map((skip) => Buffer.concat([Buffer.alloc(skip), plain]).toString('base64').slice(skip === 0 ? 0 : skip + 1).replace(/=+$/, '').slice(0, -1))
  const letters = [...word]
  return [plain, Buffer.from(word.toUpperCase()), wide, Buffer.from(wide).swap16(), ...base64.map((text) => Buffer.from(text)), Buffer.from(plain.toString('hex')), Buffer.from(letters.toReversed().join('')), Buffer.from(letters.join(' '))]
}

/** The bytes of a file; of a version or a look also what is packed behind its first line. */
async function bytesOf(path: string): Promise<Buffer> {
  const bytes = await readFile(path).catch(() => Buffer.alloc(0))
  return path.endsWith('.version') ? Buffer.concat([bytes, gunzipSync(bytes.subarray(bytes.indexOf(0x0a) + 1))]) : bytes
}

/** The files below `folders`, by path, that hold `word` in any form; names of files are read too. */
export async function filesWith(word: string, folders: readonly string[]): Promise<readonly string[]> {
  const wanted = forms(word)
  const found: string[] = []
  for (const folder of folders) {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
    for (const entry of entries) {
      const path = join(entry.parentPath, entry.name)
      if (folded(entry.name).includes(folded(word))) found.push(path)
      if (!entry.isFile()) continue
      const bytes = await bytesOf(path)
      if (wanted.some((form) => bytes.includes(form))) found.push(path)
    }
  }
  return found
}
