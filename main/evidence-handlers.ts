import { basename } from 'node:path'
import type { Handlers } from '@shared/ipc'
import type { MessageKey } from '@shared/messages'
import type { Source } from '@shared/source'
import { evidenceName, refuseEvidence } from '@shared/evidence'
import { readChosen } from './chosen-file'
import type { Dialogs } from './dialogs'
import { realDisk, writeDurably, type Library } from './store'

interface Surroundings {
  readonly library: () => Library
  readonly dialogs: Pick<Dialogs, 'chooseFiles' | 'saveAs'>
  readonly reveal: (path: string) => void
  readonly t: (key: MessageKey) => string
}

type EvidenceHandlers = Pick<Handlers, Extract<keyof Handlers, `evidence.${string}`>>

/** A copy that a person saves follows their umask, and is never made to run. */
const usualModes = () => ({ file: 0o666 & ~process.umask(), folder: 0o777 & ~process.umask() })

/** What main does with the files that back sources. */
export function createEvidenceHandlers({ library, dialogs, reveal, t }: Surroundings): EvidenceHandlers {
  return {
    'evidence.attach': ({ sourceId, name, bytes }) => library().evidence.attach(sourceId, name, bytes),
    'evidence.choose': async (sourceId) => {
      // Asked before the dialog: a withheld source needs the open vault.
      library().evidence.list(sourceId)
      const isWithheld = library().sources().some(({ id, confidentiality }) => id === sourceId && confidentiality !== 'none')
      const paths = await dialogs.chooseFiles(t('shell.dialog.attachEvidence'))
      let source: Source | null = null
      // One after another: each is held whole in memory once.
      for (const path of paths) source = await library().evidence.attach(sourceId, basename(path), await readChosen(path, isWithheld ? '…' : basename(path), refuseEvidence))
      return source
    },
    'evidence.list': (sourceId) => library().evidence.list(sourceId),
    'evidence.check': (sourceId) => library().evidence.check(sourceId),
    'evidence.note': ({ note, ...place }) => library().evidence.note(place, note),
    'evidence.remove': (place) => library().evidence.remove(place),
    'evidence.restore': (place) => library().evidence.restore(place),
    'evidence.saveCopy': async (place) => {
      const { file, bytes } = await library().evidence.read(place)
      const path = await dialogs.saveAs(t('shell.dialog.saveEvidence'), evidenceName(file) || place.sha256, '')
      if (path === null) return false
      await writeDurably(realDisk, path, bytes, usualModes())
      return true
    },
    'evidence.show': (place) => reveal(library().evidence.pathOf(place)),
  }
}
