import { decodeText, isPacked, refuseTooLarge, refuseUnsupported } from '@shared/import/decode'
import type { OpenedFile } from '@shared/ipc'

/**
 * The text of a file that was dropped on the window, read as main reads an opened one. Faults: `tooLarge` (told by the
 * size alone, before a byte is read), `unsupportedFormat`, `notText`, `emptyFile`.
 */
export async function readDroppedFile(file: File): Promise<OpenedFile> {
  refuseUnsupported(file.name)
  refuseTooLarge(file.size, file.name)
  const bytes = new Uint8Array(await file.arrayBuffer())
  if (isPacked(file.name)) return { name: file.name, text: '', encoding: '', bytes }
  const { text, encoding } = decodeText(bytes, file.name)
  return { name: file.name, text, encoding }
}
