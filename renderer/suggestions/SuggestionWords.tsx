import type { Suggestion } from '@shared/suggestions'
import { useTranslate } from '../shell/messages'
import { VisuallyHidden } from '../ui'
import type { Context } from './context-of'

/** More of a suggestion's words are not drawn in a list. */
const mostWords = 240

const shown = (words: string): string => (words.length > mostWords ? `${words.slice(0, mostWords - 1)}…` : words).replaceAll('\n', ' ¶ ')

/** What a suggestion takes away and puts in, among the words beside it: struck through and underlined, and told in words. */
export function SuggestionWords({ suggestion, context }: { readonly suggestion: Suggestion; readonly context: Context }) {
  const t = useTranslate()
  const { deleted, inserted, kind, deed, about } = suggestion
  const isSame = deleted === inserted || deed === 'moved'
  if (about !== '') return <span className="suggestion-same">{shown(about)}</span>
  return (
    <>
      {context.before}
      {!isSame && deleted !== '' && (
        <del className="suggestion-del">
          <VisuallyHidden>{t('suggestions.deletedWords', { words: '' })}</VisuallyHidden>
          {shown(deleted)}
        </del>
      )}
      {inserted !== '' && (
        <ins className={isSame || kind === 'format' ? 'suggestion-same' : 'suggestion-ins'}>
          {!isSame && <VisuallyHidden>{t('suggestions.insertedWords', { words: '' })}</VisuallyHidden>}
          {shown(inserted)}
        </ins>
      )}
      {context.after}
    </>
  )
}
