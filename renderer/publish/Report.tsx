import { useEffect, useRef } from 'react'
import type { ExportReport } from '@shared/ipc'
import { api } from '../bridge'
import { useShell } from '../shell/context'
import { useTranslate } from '../shell/messages'
import { Button, formatNumber, Icon, useLanguage } from '../ui'
import { takenName } from './taken-name'

interface ReportProps {
  readonly report: Pick<Extract<ExportReport, { kind: 'written' }>, 'folder' | 'files'>
  /** The names that the files were to have. */
  readonly proposed: readonly string[]
}

/** What was written: name, size, whether something stood there before and why a name is another one; the hash on hovering. */
export function Report({ report, proposed }: ReportProps) {
  const t = useTranslate()
  const shell = useShell()
  const language = useLanguage()
  const section = useRef<HTMLElement>(null)
  useEffect(() => section.current?.scrollIntoView({ block: 'nearest' }), [report])
  const kilobytes = (bytes: number): string => formatNumber(Math.max(0.1, Math.round(bytes / 100) / 10), language)
  return (
    <section ref={section} className="export-section export-report" aria-label={t('exporting.report', { folder: report.folder })}>
      <h2 className="export-heading">
        <Icon name="check" /> {t('exporting.report', { folder: report.folder })}
      </h2>
      <ul className="export-files">
        {report.files.map((file) => {
          const taken = takenName(file.name, proposed)
          return (
            <li key={file.name} className="export-file" title={t('exporting.hash', { hash: file.sha256 })}>
              <span className="export-file-name">{file.name}</span>
              <span className="export-file-facts">
                {t('exporting.size', { size: kilobytes(file.bytes) })} · {t(`exporting.placing.${file.placing}`)}
              </span>
              {taken !== null && <span className="export-file-facts">{t('exporting.nameTaken', { name: taken })}</span>}
            </li>
          )
        })}
      </ul>
      <Button size="small" icon="folder" onPress={() => void shell.attempt(() => api['export.showInFolder']())}>
        {t('exporting.show')}
      </Button>
    </section>
  )
}
