import type { Suggestion } from '@shared/suggestions'
import { useTranslate } from '../shell/messages'
import { VisuallyHidden } from '../ui'
import type { Context } from './context-of'
import { attributesOf, besideOf, inLine } from './suggestion-told'

/** More of a suggestion's words are not drawn in a list. */
const mostWords = 240

const short = (words: string): string => (words.length > mostWords ? `${words.slice(0, mostWords - 1)}…` : words)

/** Of a row without words only the ends of its cells are left. */
const isTold = (words: string): boolean => words.replaceAll('\n', '') !== ''

function Deleted({ words }: { readonly words: string }) {
  const t = useTranslate()
  return (
    <del className="suggestion-del">
      <VisuallyHidden>{t('suggestions.deletedWords', { words: '' })}</VisuallyHidden>
      {words}
    </del>
  )
}

function Inserted({ words }: { readonly words: string }) {
  const t = useTranslate()
  return (
    <ins className="suggestion-ins">
      <VisuallyHidden>{t('suggestions.insertedWords', { words: '' })}</VisuallyHidden>
      {words}
    </ins>
  )
}

/** What is said of a block otherwise than before, each by its name: struck through and underlined. */
function Attributes({ suggestion }: { readonly suggestion: Suggestion }) {
  const t = useTranslate()
  return attributesOf(t, suggestion).map(({ name, before, after }) => (
    <span key={name} className="suggestion-attribute">
      {name}: {before !== '' && <Deleted words={short(before)} />} {after !== '' && <Inserted words={short(after)} />}
    </span>
  ))
}

/** What a suggestion takes away and puts in, among the words beside it: struck through and underlined, and told in words. */
export function SuggestionWords({ suggestion, context }: { readonly suggestion: Suggestion; readonly context: Context }) {
  const t = useTranslate()
  const { deleted, inserted, kind, deed, about, attributes } = suggestion
  const shown = (words: string): string => inLine(short(words), suggestion)
  const isBoth = kind === 'format' || deed === 'figureIn' || deed === 'figureOut'
  if (attributes.length > 0 && !isBoth) return <Attributes suggestion={suggestion} />
  if (about !== '') return <span className="suggestion-same">{shown(about)}</span>
  const isSame = deleted === inserted || deed === 'moved'
  const beside = besideOf(t, suggestion)
  return (
    <>
      {context.before}
      {!isSame && isTold(deleted) && <Deleted words={shown(deleted)} />}
      {isTold(inserted) && (isSame || kind === 'format' ? <ins className="suggestion-same">{shown(inserted)}</ins> : <Inserted words={shown(inserted)} />)}
      {beside !== '' && <span className="suggestion-beside"> {beside}</span>}
      {context.after}
      {isBoth && <Attributes suggestion={suggestion} />}
    </>
  )
}
