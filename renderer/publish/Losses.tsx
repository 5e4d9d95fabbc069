import type { ExportFormat } from '@shared/ipc'
import { useTranslate } from '../shell/messages'
import { tellLoss } from './loss-words'
import type { Previews } from './usePreviews'

/** What the chosen formats cannot carry, told before anything is written. */
export function Losses({ previews, chosen }: { readonly previews: Previews; readonly chosen: ReadonlySet<ExportFormat> }) {
  const t = useTranslate()
  const told = [...chosen].flatMap((format) => previews[format].warnings.map((warning) => ({ format, warning })))
  if (told.length === 0) return null
  return (
    <section className="export-section" aria-label={t('exporting.losses')}>
      <h2 className="export-heading">{t('exporting.losses')}</h2>
      <ul className="export-losses">
        {told.map(({ format, warning }) => (
          <li key={`${format}:${warning}`}>
            <span className="export-loss-format">{t(`exporting.format.${format}`)}</span> {tellLoss(warning, t)}
          </li>
        ))}
      </ul>
    </section>
  )
}
