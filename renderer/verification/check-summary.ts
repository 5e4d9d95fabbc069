import type { Verification } from '@shared/verification'
import type { Translate } from '../shell/messages'

/**
 * What a check rests on, in one line: how, who else says so, the references as they were written, the number of files, and the
 * note. '' where nothing is recorded. `secondSource`: its name as the window shows it, or null.
 */
export function checkSummary({ method, note, evidence }: Pick<Verification, 'method' | 'note' | 'evidence'>, secondSource: string | null, t: Translate): string {
  const references = evidence.filter(({ sha256, ref }) => sha256 === '' && ref === '').map(({ file }) => file)
  const files = evidence.length - references.length
  return [method, secondSource && t('verification.secondSourceIs', { name: secondSource }), ...references, files > 0 && t('verification.files', { count: files }), note].filter(Boolean).join(' · ')
}
