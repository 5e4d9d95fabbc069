import type { Finding } from '@shared/finding'
import { tellFinding } from '../review/finding-words'
import { goToFinding } from '../review/go-to-finding'
import { useFullShell } from '../shell/full-context'
import { useTranslate } from '../shell/messages'
import { Icon, useLanguage } from '../ui'

interface NamesRefusedProps {
  /** What would have left: the article, or its fact-check pack. */
  readonly what: 'article' | 'pack'
  /** The places of the name, as far as they are known. */
  readonly findings: readonly Finding[]
  /** A finding with its place in the text as the page shows it. */
  readonly placed?: (finding: Finding) => Finding
}

/** In place of the preview where a protected name stands in what would leave: why nothing is shown, and the way to each place. No reason lets it out. */
export function NamesRefused({ what, findings, placed = (finding) => finding }: NamesRefusedProps) {
  const t = useTranslate()
  const shell = useFullShell()
  const language = useLanguage()
  return (
    <div className="export-preparing export-named" role="alert">
      <p className="export-named-title">
        <Icon name="withheld" /> {t(`exporting.named.${what}`)}
      </p>
      <p>{t(findings.length > 0 ? 'exporting.named.places' : 'exporting.named.nowhere')}</p>
      {findings.length > 0 && (
        <ul className="export-findings">
          {findings.map((finding, at) => (
            <li key={`${finding.rule}:${finding.start ?? finding.field ?? ''}:${at}`}>
              <button type="button" className="export-finding export-finding-blocks" title={t('exporting.jump')} onClick={() => goToFinding(shell, placed(finding))}>
                <span className="export-finding-mark">{t('exporting.jump')}</span>
                <span className="export-finding-text">{tellFinding(finding, t, language)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
