import type { ReactNode } from 'react'
import type { Finding } from '@shared/finding'
import { shapes, tellFinding, tellWhere } from '../review/finding-words'
import { HouseProblemNote } from '../review/HouseProblemNote'
import { useTranslate } from '../shell/messages'
import { Icon, useLanguage } from '../ui'

interface FindingsProps {
  readonly findings: readonly Finding[]
  readonly onJump: (finding: Finding) => void
  /** Stands right after what blocks: the reason to export all the same. */
  readonly children?: ReactNode
}

/** What is listed here; the preflight panel has all. */
const mostListed = 12

/** What preflight says of the article, what blocks first; each finding goes to its place. */
export function Findings({ findings, onJump, children }: FindingsProps) {
  const t = useTranslate()
  const language = useLanguage()
  const blocking = findings.filter(({ severity }) => severity === 'blocks')
  const others = findings.filter(({ severity }) => severity !== 'blocks')
  const list = (some: readonly Finding[]) =>
    some.length === 0 ? null : (
      <>
        <ul className="export-findings">
          {some.slice(0, mostListed).map((finding, at) => {
            const text = tellFinding(finding, t, language)
            return (
              <li key={`${finding.rule}:${finding.start ?? finding.field ?? ''}:${at}`}>
                <button
                  type="button"
                  className={`export-finding export-finding-${finding.severity}`}
                  title={t('exporting.jump')}
                  onClick={() => onJump(finding)}
                >
                  <span className="export-finding-mark">
                    <span aria-hidden="true">{shapes[finding.severity]}</span> {t(`exporting.severity.${finding.severity}`)}
                  </span>
                  <span className="export-finding-text">
                    {text}
                    {finding.where && <span className="finding-where">{tellWhere(finding, t)}</span>}
                  </span>
                </button>
              </li>
            )
          })}
        </ul>
        {some.length > mostListed && <p className="export-note">{t('exporting.more', { count: some.length - mostListed })}</p>}
      </>
    )
  return (
    <section className="export-section" aria-label={t('exporting.preflight')}>
      <h2 className="export-heading">{t('exporting.preflight')}</h2>
      <output className={blocking.length > 0 ? 'export-gate export-gate-shut' : 'export-gate'}>
        <Icon name={blocking.length > 0 ? 'warning' : 'check'} />
        {blocking.length > 0 ? t('exporting.blocked', { count: blocking.length }) : t('exporting.clear')}
      </output>
      <HouseProblemNote />
      {list(blocking)}
      {children}
      {list(others)}
    </section>
  )
}
