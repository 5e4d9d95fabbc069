import type { Writing } from '@shared/export/fact-check'
import type { IsoTime } from '@shared/time'
import type { Disk } from '../store/disk'
import type { PublishLibrary } from './library'

/** What publishing needs of the machine; the entry gives the real ones. */
export interface PublishingDesk {
  readonly library: PublishLibrary
  readonly disk: Disk
  readonly clock: () => IsoTime
  /** In whose language a pack is written. */
  readonly writing: () => Writing
  /** Who works on this machine; '' while nobody has said so. */
  readonly person: () => string
  readonly dialogs: {
    /** The picked folder's path, or null. */
    chooseFolder(): Promise<string | null>
    /** The path for a file proposed as `name`, or null. The system asks before an existing file is replaced. */
    saveAs(name: string): Promise<string | null>
  }
  readonly clipboard: { write(content: { readonly text: string; readonly html?: string }): Promise<void> }
  /** The finished page on paper; `print` answers whether it was printed. */
  readonly page: { toPdf(html: string): Promise<Uint8Array>; print(html: string): Promise<boolean> }
  /** Shows a file in the system's file manager. */
  readonly reveal: (path: string) => void
}
