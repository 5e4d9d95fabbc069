import { Checkbox } from 'react-aria-components'
import { exportFormats, type ExportFormat } from '@shared/ipc'
import { useTranslate } from '../shell/messages'
import { TickBox } from '../ui'
import type { Previews } from './usePreviews'

interface FormatsProps {
  readonly chosen: ReadonlySet<ExportFormat>
  readonly previews: Previews | null
  readonly onChange: (format: ExportFormat, wanted: boolean) => void
}

/** Which files are to be written, under which names. */
export function Formats({ chosen, previews, onChange }: FormatsProps) {
  const t = useTranslate()
  return (
    <section className="export-section" aria-label={t('exporting.formats')}>
      <h2 className="export-heading">{t('exporting.formats')}</h2>
      {exportFormats.map((format) => (
        <Checkbox key={format} className="export-format" isSelected={chosen.has(format)} onChange={(wanted) => onChange(format, wanted)}>
          {({ isSelected }) => (
            <>
              <TickBox ticked={isSelected} />
              <span className="export-format-words">
                <span className="export-format-name">{t(`exporting.format.${format}`)}</span>
                <span className="export-format-help">{t(`exporting.formatHelp.${format}`)}</span>
                <span className="export-file-name">{previews ? previews[format].fileName : ''}</span>
              </span>
            </>
          )}
        </Checkbox>
      ))}
    </section>
  )
}
