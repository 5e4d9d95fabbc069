import { join } from 'node:path'
import { isAssetReference } from '@shared/document'
import type { Disk } from '../store/disk'
import { readBytes } from '../store/durable'
import { sha256 } from './folder'

/** No picture may be larger, in bytes. */
const largestAsset = 200 * 1024 * 1024

/**
 * The bytes of `asset:<sha256>.<extension>` in a folder of assets, or null when they are not there or are not what their name
 * says any more. Throws the disk's faults.
 */
export async function readAsset(disk: Disk, folder: string, reference: string): Promise<Uint8Array | null> {
  if (reference === '' || !isAssetReference(reference)) return null
  const name = reference.slice('asset:'.length)
  const bytes = await readBytes(disk, join(folder, name), largestAsset)
  return bytes && sha256(bytes) === name.slice(0, 64) ? bytes : null
}
