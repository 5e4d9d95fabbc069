import type { Finding } from '@shared/finding'
import { shapes, tellFinding, tellWhere } from '../review/finding-words'
import { useTranslate } from '../shell/messages'
import { useLanguage } from '../ui'

interface FindingListProps {
  readonly findings: readonly Finding[]
  readonly onJump: (finding: Finding) => void
}

/** What is listed here; the preflight panel has all. */
const mostListed = 12

/** Findings that go to their places; nothing where there are none. */
export function FindingList({ findings, onJump }: FindingListProps) {
  const t = useTranslate()
  const language = useLanguage()
  if (findings.length === 0) return null
  return (
    <>
      <ul className="export-findings">
        {findings.slice(0, mostListed).map((finding, at) => (
          <li key={`${finding.rule}:${finding.start ?? finding.field ?? ''}:${at}`}>
            <button type="button" className={`export-finding export-finding-${finding.severity}`} title={t('exporting.jump')} onClick={() => onJump(finding)}>
              <span className="export-finding-mark">
                <span aria-hidden="true">{shapes[finding.severity]}</span>
                <span className="visually-hidden">{t(`exporting.severity.${finding.severity}`)}</span>
              </span>
              <span className="export-finding-text">
                {tellFinding(finding, t, language)}
                {finding.where && <span className="finding-where">{tellWhere(finding, t)}</span>}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {findings.length > mostListed && <p className="export-note">{t('exporting.more', { count: findings.length - mostListed })}</p>}
    </>
  )
}
