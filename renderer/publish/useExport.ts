import { useState } from 'react'
import type { ExportFormat, ExportReport } from '@shared/ipc'
import { api } from '../bridge'
import type { ArticleSession } from '../editor/session'
import { useShell } from '../shell/context'
import type { Reasons } from './override-reason'

type Written = Extract<ExportReport, { kind: 'written' }>

interface Exporting {
  readonly session: ArticleSession
  /** The reasons to export what preflight blocks, or null. */
  readonly reasons: Reasons | null
  /** True where the text before undecided suggestions is to leave. */
  readonly original: boolean
  /** Reads the article anew, after main said that its findings are others than those shown. */
  readonly renew: () => Promise<void>
}

interface Exports {
  readonly isBusy: boolean
  /** What was written last; null once a later way out has failed. */
  readonly report: Written | null
  /** True once anything has left the desk: files, a copy, a proof or a print. */
  readonly hasLeft: boolean
  write(formats: readonly ExportFormat[]): void
  copy(format: ExportFormat): void
  pdf(): void
  print(): void
}

/** The ways out. Each saves first, so that what leaves is what stands on the page; one runs at a time. */
export function useExport({ session, reasons, original, renew }: Exporting): Exports {
  const shell = useShell()
  const { id } = session
  const letting = { override: reasons?.all ?? null, ...(reasons ? { reasons: reasons.own } : {}), original }
  const [isBusy, setBusy] = useState(false)
  const [report, setReport] = useState<Written | null>(null)
  const [hasLeft, setHasLeft] = useState(false)

  const leave = async (ask: () => Promise<ExportReport>, tell: (written: Written) => void): Promise<void> => {
    setBusy(true)
    // What was said of the attempt before may no longer be so.
    shell.status.set(null)
    const isSettled = await shell.attempt(async () => {
      await shell.flush()
      const answer = await ask()
      if (answer.kind === 'cancelled') return true
      if (answer.kind === 'blocked') {
        shell.say('exporting.needsReason')
        await renew()
        return false
      }
      setHasLeft(true)
      // Main has written the record of this export into the article; the next save must know its state.
      if (answer.recorded) await session.adopt()
      tell(answer)
      return true
    }, 'leaving')
    if (isSettled !== true) setReport(null)
    setBusy(false)
  }
  const tellFiles = (written: Written): void => {
    setReport(written)
    shell.say('exporting.written', { count: written.files.length, folder: written.folder })
  }

  return {
    isBusy,
    report,
    hasLeft,
    write: (formats) =>
      void leave(
        () => api['export.write']({ id, formats: [...formats], ...letting }),
        (written) => {
          tellFiles(written)
          if (!written.recorded) shell.status.set({ key: 'exporting.notRecorded', fault: true })
        },
      ),
    copy: (format) => void leave(() => api['export.copy']({ id, format, ...letting }), () => shell.say(`exporting.copied.${format}`)),
    pdf: () => void leave(() => api['export.pdf']({ id, ...letting }), tellFiles),
    print: () => void leave(() => api['export.print']({ id, ...letting }), () => shell.say('exporting.printed')),
  }
}
