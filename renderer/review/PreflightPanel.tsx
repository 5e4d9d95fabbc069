import type { Finding } from '@shared/finding'
import type { MessageKey } from '@shared/messages'
import { useFullShell } from '../shell/full-context'
import { useTranslate } from '../shell/messages'
import { useStore } from '../shell/store'
import { EmptyState, Panel } from '../ui'
import { goToFinding } from './go-to-finding'
import { NotRead } from './NotRead'

const severities = ['blocks', 'warns', 'informs'] as const
const shapes = { blocks: '■', warns: '▲', informs: '○' } as const

/** What stands between the article and its publication; each finding jumps to its place. */
export function PreflightPanel() {
  const t = useTranslate()
  const shell = useFullShell()
  const session = useStore(shell.session)
  const { findings, reading } = useStore(shell.review.state)
  if (reading !== 'read') {
    return (
      <Panel title={t('shell.preflight.title')} titleHidden>
        <NotRead session={session} reading={reading} />
      </Panel>
    )
  }
  if (findings.length === 0) {
    return (
      <Panel title={t('shell.preflight.title')} titleHidden>
        <EmptyState title={t('shell.preflight.clearTitle')} commands={['export.show']}>{t('shell.preflight.clearText')}</EmptyState>
      </Panel>
    )
  }
  const sentence = (finding: Finding): string => t(`preflight.${finding.rule}` as MessageKey, finding.params)
  return (
    <Panel title={t('shell.preflight.title')} titleHidden lead={<p className="panel-summary">{t('shell.preflight.summary', { count: findings.length })}</p>}>
      {severities
        .map((severity) => ({ severity, group: findings.filter((finding) => finding.severity === severity) }))
        .filter(({ group }) => group.length > 0)
        .map(({ severity, group }) => (
          <section key={severity} className={`findings findings-${severity}`}>
            <h3 className="ledger-group-name">{t(`shell.preflight.${severity}`)}</h3>
            <ul>
              {group.map((finding, index) => (
                <li key={`${finding.rule}:${finding.start ?? finding.field}:${index}`}>
                  <button type="button" className="finding" onClick={() => goToFinding(shell, finding)}>
                    <span className="finding-shape" aria-hidden="true">{shapes[severity]}</span>
                    <span>{sentence(finding)}</span>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        ))}
    </Panel>
  )
}
