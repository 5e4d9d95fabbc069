import type { ReactNode } from 'react'
import type { Finding } from '@shared/finding'
import { HouseProblemNote } from '../review/HouseProblemNote'
import { useTranslate } from '../shell/messages'
import { Icon } from '../ui'
import { FindingList } from './FindingList'

interface FindingsProps {
  readonly findings: readonly Finding[]
  readonly onJump: (finding: Finding) => void
  /** Stands right after what blocks: the reason to export all the same. */
  readonly children?: ReactNode
}

/** What preflight says of the article, what blocks first; each finding goes to its place. */
export function Findings({ findings, onJump, children }: FindingsProps) {
  const t = useTranslate()
  const blocking = findings.filter(({ severity }) => severity === 'blocks')
  const others = findings.filter(({ severity }) => severity !== 'blocks')
  return (
    <section className="export-section" aria-label={t('exporting.preflight')}>
      <h2 className="export-heading">{t('exporting.preflight')}</h2>
      <output className={blocking.length > 0 ? 'export-gate export-gate-shut' : 'export-gate'}>
        <Icon name={blocking.length > 0 ? 'warning' : 'check'} />
        {blocking.length > 0 ? t('exporting.blocked', { count: blocking.length }) : t('exporting.clear')}
      </output>
      <HouseProblemNote />
      <FindingList findings={blocking} onJump={onJump} />
      {children}
      <FindingList findings={others} onJump={onJump} />
    </section>
  )
}
