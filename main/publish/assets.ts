import { join } from 'node:path'
import { isAssetReference } from '@shared/document'
import type { Disk } from '../store/disk'
import { readBytes } from '../store/durable'
import { libraryLayout } from '../store/layout'
import { sha256 } from './folder'

/** No picture may be larger, in bytes. */
const largestAsset = 200 * 1024 * 1024

/**
 * The bytes of `asset:<sha256>.<extension>` of the article `id`, or null when the library has lost them or they are not
 * what their name says any more.
 */
export async function readAsset(disk: Disk, library: string, id: string, reference: string): Promise<Uint8Array | null> {
  if (reference === '' || !isAssetReference(reference)) return null
  const name = reference.slice('asset:'.length)
  const bytes = await readBytes(disk, join(libraryLayout(library).articleFolder(id), 'assets', name), largestAsset)
  return bytes && sha256(bytes) === name.slice(0, 64) ? bytes : null
}
