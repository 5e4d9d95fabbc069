import { constants } from 'node:fs'
import { open, realpath } from 'node:fs/promises'
import { dirname, join, sep } from 'node:path'
import { localPictures, mostPictureBytes, mostPictures } from '@shared/import/html'
import { largestPicture, pictureKind } from '@shared/pictures'

/** A file beside a page, by the name that the page has for it. */
export interface BesidePage {
  readonly name: string
  readonly bytes: Uint8Array
}

/** The bytes of a picture at `path`; null for one that cannot be read, is none, or is larger than `most`. */
async function pictureAt(path: string, most: number): Promise<Uint8Array | null> {
  // Without waiting: a pipe that nobody writes to would never open.
  const handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)).catch(() => null)
  if (!handle) return null
  try {
    const found = await handle.stat()
    if (!found.isFile() || found.size > Math.min(most, largestPicture)) return null
    const bytes = new Uint8Array(await handle.readFile())
    return pictureKind(bytes) === null ? null : bytes
  } catch {
    return null
  } finally {
    await handle.close()
  }
}

/**
 * The pictures that a saved page at `path` names and that lie in folders beside it, as browsers put them there. What stands anywhere else, by
 * its way or by a link, is not read; what is no picture is not taken. Never rejects: what cannot be had is not in the answer.
 */
export async function picturesBeside(path: string, html: string): Promise<readonly BesidePage[]> {
  const names = localPictures(html)
  const home = names.length > 0 ? await realpath(dirname(path)).catch(() => null) : null
  if (home === null) return []
  const taken: BesidePage[] = []
  let left = mostPictureBytes
  for (const name of names) {
    if (taken.length >= mostPictures) break
    const real = await realpath(join(home, name)).catch(() => null)
    if (real === null || !real.startsWith(home.endsWith(sep) ? home : `${home}${sep}`)) continue
    const bytes = await pictureAt(real, left)
    if (!bytes) continue
    left -= bytes.length
    taken.push({ name, bytes })
  }
  return taken
}
