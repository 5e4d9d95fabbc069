import type { Change } from '@shared/text/diff'
import { useTranslate } from '../shell/messages'
import { VisuallyHidden } from '../ui'

/** Words that were added and removed, told by underline and strike, and in words to a screen reader. */
export function ChangedText({ changes }: { readonly changes: readonly Change[] }) {
  const t = useTranslate()
  return changes.map(({ kind, text }, place) => {
    const key = `${place} ${kind}`
    if (kind === 'same') return <span key={key}>{text}</span>
    const Tag = kind === 'added' ? 'ins' : 'del'
    return (
      <Tag key={key} className={`versions-${kind}`}>
        <VisuallyHidden>{` ${t(kind === 'added' ? 'versions.insertion' : 'versions.deletion')} `}</VisuallyHidden>
        {text}
        <VisuallyHidden>{` ${t('versions.end')} `}</VisuallyHidden>
      </Tag>
    )
  })
}
