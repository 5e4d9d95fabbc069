import type { ArticleFacts } from '@shared/article'
import type { Suggestion } from '@shared/suggestions'
import type { Node } from '@tiptap/pm/model'
import { useTranslate } from '../shell/messages'
import { formatRecent, useLanguage, useNow } from '../ui'
import { contextOf } from './context-of'
import { kindShapes } from './kind-shapes'
import { labelOf } from './suggestion-told'
import { SuggestionWords } from './SuggestionWords'

interface SuggestionLineProps {
  readonly suggestion: Suggestion
  /** The text that its places are of. */
  readonly doc: Node
  readonly facts: Pick<ArticleFacts, 'headline' | 'deck'>
}

/** One suggestion in the list: of which kind, by whom, when, and its words in their place. */
export function SuggestionLine({ suggestion, doc, facts }: SuggestionLineProps) {
  const t = useTranslate()
  const language = useLanguage()
  const now = useNow()
  const { kind, author, initials, at, field } = suggestion
  return (
    <div className="suggestion-line">
      <p className="note-head">
        <span className="suggestion-shape" aria-hidden="true">{kindShapes[kind]}</span>
        <span className="suggestion-kind">{labelOf(t, suggestion)}</span>
        <span className="suggestion-author" title={author || t('suggestions.nobody')}>{initials || author || t('suggestions.nobody')}</span>
        {field !== null && <span className="note-kind">{t(`suggestions.in.${field}`)}</span>}
        {at !== '' && <time className="note-when" dateTime={at}>{formatRecent(at, now, language)}</time>}
      </p>
      <p className="suggestion-words">
        <SuggestionWords suggestion={suggestion} context={contextOf(doc, field === null ? '' : facts[field], suggestion)} />
      </p>
    </div>
  )
}
