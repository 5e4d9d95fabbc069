import type { Finding, Severity } from '@shared/finding'
import type { MessageKey } from '@shared/messages'
import { useTranslate } from '../shell/messages'
import { Icon } from '../ui'

interface FindingsProps {
  readonly findings: readonly Finding[]
  readonly onJump: (finding: Finding) => void
}

/** What is listed here; the preflight panel has all. */
const mostListed = 12

const shapes: Readonly<Record<Severity, string>> = { blocks: '■', warns: '▲', informs: '○' }

/** What preflight says of the article, what blocks first; each finding goes to its place. */
export function Findings({ findings, onJump }: FindingsProps) {
  const t = useTranslate()
  const blocking = findings.filter(({ severity }) => severity === 'blocks').length
  return (
    <section className="export-section" aria-label={t('exporting.preflight')}>
      <h3 className="export-heading">{t('exporting.preflight')}</h3>
      <output className={blocking > 0 ? 'export-gate export-gate-shut' : 'export-gate'}>
        <Icon name={blocking > 0 ? 'warning' : 'check'} />
        {blocking > 0 ? t('exporting.blocked', { count: blocking }) : t('exporting.clear')}
      </output>
      <ul className="export-findings">
        {findings.slice(0, mostListed).map((finding, at) => {
          const text = t(`preflight.${finding.rule}` as MessageKey, finding.params)
          return (
            <li key={`${finding.rule}:${finding.start ?? finding.field ?? ''}:${at}`}>
              <button type="button" className={`export-finding export-finding-${finding.severity}`} aria-label={`${t(`exporting.severity.${finding.severity}`)}. ${t('exporting.jump', { text })}`} onClick={() => onJump(finding)}>
                <span className="export-finding-mark" aria-hidden="true">
                  {shapes[finding.severity]} {t(`exporting.severity.${finding.severity}`)}
                </span>
                <span className="export-finding-text">{text}</span>
              </button>
            </li>
          )
        })}
      </ul>
      {findings.length > mostListed && <p className="export-note">{t('exporting.more', { count: findings.length - mostListed })}</p>}
    </section>
  )
}
