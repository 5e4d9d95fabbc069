import { Fragment } from 'react'
import type { ExportFormat } from '@shared/ipc'
import { useTranslate } from '../shell/messages'
import { tellLoss } from './loss-words'
import type { Previews } from './usePreviews'

/** What the chosen formats cannot carry, told before anything is written, format by format. */
export function Losses({ previews, chosen }: { readonly previews: Previews; readonly chosen: ReadonlySet<ExportFormat> }) {
  const t = useTranslate()
  const losing = [...chosen].filter((format) => previews[format].warnings.length > 0)
  if (losing.length === 0) return null
  return (
    <section className="export-section" aria-label={t('exporting.losses')}>
      <h2 className="export-heading">{t('exporting.losses')}</h2>
      {losing.map((format) => (
        <Fragment key={format}>
          <h3 className="export-loss-format">{t(`exporting.format.${format}`)}</h3>
          <ul className="export-losses">
            {previews[format].warnings.map((warning) => (
              <li key={warning}>{tellLoss(warning, t)}</li>
            ))}
          </ul>
        </Fragment>
      ))}
    </section>
  )
}
