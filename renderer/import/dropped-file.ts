import { Fault } from '@shared/errors'
import { decodeText, isPacked, refuseTooLarge, refuseUnsupported } from '@shared/import/decode'
import type { OpenedFile } from '@shared/ipc'

/**
 * The text of a file that was dropped on the window, read as main reads an opened one. Faults: `unreadable`, `tooLarge` (told by the
 * size alone, before a byte is read), `unsupportedFormat`, `notText`, `emptyFile`.
 */
export async function readDroppedFile(file: File): Promise<OpenedFile> {
  refuseUnsupported(file.name)
  refuseTooLarge(file.size, file.name)
  const read = file.arrayBuffer().catch((error: unknown) => {
    // A folder looks like a file until it is read.
    throw new Fault('unreadable', `${file.name} cannot be read.`, { file: file.name, context: 'dropped' }, { cause: error })
  })
  const bytes = new Uint8Array(await read)
  if (isPacked(file.name)) return { name: file.name, text: '', encoding: '', bytes }
  const { text, encoding, isGuessed } = decodeText(bytes, file.name)
  return { name: file.name, text, encoding, isGuessed }
}
