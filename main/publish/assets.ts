import { join } from 'node:path'
import { isAssetReference } from '@shared/document'
import { isFault } from '@shared/errors'
import { largestPicture, readPicture } from '@shared/pictures'
import type { Disk } from '../store/disk'
import { readBytes } from '../store/durable'
import { sha256 } from './folder'

/** What may leave of a picture's bytes: null for a file that cannot be freed of metadata. */
function freed(bytes: Uint8Array, name: string): Uint8Array | null {
  try {
    return readPicture(bytes, name).bytes
  } catch (error) {
    if (isFault(error)) return null
    throw error
  }
}

/**
 * The picture `asset:<sha256>.<extension>` of a folder of assets, without metadata; or null when it is not there, is not what its
 * name says any more, or cannot be freed of metadata. The store frees what it takes; a library that was filled otherwise may
 * hold what was not. Throws the disk's faults.
 */
export async function readAsset(disk: Disk, folder: string, reference: string): Promise<Uint8Array | null> {
  if (reference === '' || !isAssetReference(reference)) return null
  const name = reference.slice('asset:'.length)
  const bytes = await readBytes(disk, join(folder, name), largestPicture)
  return bytes && sha256(bytes) === name.slice(0, 64) ? freed(bytes, name) : null
}
