import { evidenceName, refuseEvidence } from '@shared/evidence'
import { Fault } from '@shared/errors'
import { api } from '../bridge'

/** A picture on the clipboard has no name of its own: every program calls it so. */
const nameless = /^image\.(png|jpe?g|gif|webp)$/

/**
 * Attaches files that were dropped or pasted, one after another: each is held whole in memory once. `pasted` is what a picture
 * from the clipboard is called; `isTold`: faults may name the files, as they may not where the source is withheld. Faults: `tooLarge`, told by the size alone before a byte is read, `emptyEvidence`,
 * `unreadable` for a folder, and those of `evidence.attach`.
 */
export async function attachFiles(sourceId: string, files: readonly File[], pasted: string, isTold: boolean): Promise<void> {
  for (const file of files) {
    const name = evidenceName(file.name)
    const told = isTold ? name : '…'
    refuseEvidence(file.size, told)
    const buffer = await file.arrayBuffer().catch((cause: unknown) => {
      throw new Fault('unreadable', `${told} cannot be read.`, { file: told }, { cause })
    })
    const ending = nameless.exec(name)?.[1]
    await api['evidence.attach']({ sourceId, name: ending === undefined ? name : `${pasted}.${ending}`, bytes: new Uint8Array(buffer) })
  }
}

/** The files of a paste that are meant as files: words that were copied with a picture of themselves go into the field. */
export function pastedFiles(data: DataTransfer | null, inField: boolean): readonly File[] {
  if (!data || (inField && data.types.includes('text/plain'))) return []
  return [...data.files]
}
