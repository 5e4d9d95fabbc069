import type { Finding } from '@shared/finding'
import { goToFinding } from '../review/go-to-finding'
import { useFullShell } from '../shell/full-context'
import { useTranslate } from '../shell/messages'
import { Icon } from '../ui'
import { FindingList } from './FindingList'

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
  return (
    <div className="export-preparing export-named" role="alert">
      <p className="export-named-title">
        <Icon name="withheld" /> {t(`exporting.named.${what}`)}
      </p>
      <p>{t(findings.length > 0 ? 'exporting.named.places' : 'exporting.named.nowhere')}</p>
      <FindingList findings={findings} onJump={(finding) => goToFinding(shell, placed(finding))} />
    </div>
  )
}
