import type { Source } from '@shared/source'
import { useTranslate } from '../shell/messages'
import { Icon } from '../ui'

/** What the desk thinks of a source, by a shape and a word; nothing where nobody has said. */
export function CredibilityMark({ credibility }: { readonly credibility: Source['credibility'] }) {
  const t = useTranslate()
  if (credibility === 'undetermined') return null
  return (
    <span className={`source-credibility source-credibility-${credibility}`}>
      <Icon name={credibility === 'credible' ? 'check' : 'close'} />
      {t(`terms.credibility.${credibility}`)}
    </span>
  )
}
