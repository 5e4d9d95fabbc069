import type { Finding } from '@shared/finding'
import { publicName } from '@shared/source'
import type { FullShell } from '../shell/full-shell'
import { openPart } from '../shell/parts'
import { goToFinding } from './go-to-finding'

/** The rules whose findings are settled elsewhere than where they stand, by one press. */
export const remedied = ['misspelling', 'bare-source', 'unattributed-quote'] as const
export type Remedied = (typeof remedied)[number]

export const isRemedied = (rule: string): rule is Remedied => remedied.some((one) => one === rule)

/** Opens what settles a finding: the words for a misspelled one, the card of the source, the choice of a speaker. */
export function openRemedy(shell: FullShell, finding: Finding): void {
  if (!isRemedied(finding.rule)) return
  if (finding.rule === 'bare-source') {
    const source = shell.sources.get().find((each) => each.kind === 'person' && publicName(each) === finding.params['name'])
    if (!source) return
    shell.showInspector('sources')
    return shell.register.page.set({ kind: 'card', source })
  }
  goToFinding(shell, finding)
  const part = finding.rule === 'misspelling' ? 'spelling' : 'attribute'
  // Its words are selected with the next frame where the page had to be put in its place.
  requestAnimationFrame(() => openPart(part))
}
