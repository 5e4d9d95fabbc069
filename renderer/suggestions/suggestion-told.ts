import type { Suggestion } from '@shared/suggestions'
import { languageName } from '@shared/preflight/tell'
import type { Translate } from '../shell/messages'

type Told = Pick<Suggestion, 'kind' | 'deed' | 'count' | 'several'>

/** What a suggestion is called: by its deed, by each of several, else by its kind. */
export function labelOf(t: Translate, { kind, deed, count, several }: Told): string {
  if (several.length > 0) return several.map((one) => t(`suggestions.deeds.${one.deed}`, { count: one.count })).join(' · ')
  return deed ? t(`suggestions.deeds.${deed}`, { count }) : t(`suggestions.kinds.${kind}`)
}

/** The words between which the ends of blocks stand, in one line: cells of a table parted by a line, other blocks by the sign of a paragraph. */
export const inLine = (words: string, { deed }: Pick<Suggestion, 'deed'>): string =>
  deed !== null && ofTables.includes(deed) ? words.split('\n').filter((cell) => cell.trim() !== '').join(' │ ') : words.replaceAll('\n', ' ¶ ')

const ofTables: readonly string[] = ['tableIn', 'tableOut', 'rowIn', 'rowOut', 'columnIn', 'columnOut', 'merged', 'split', 'headerRow', 'table']

/** Where rows, columns or an item came or stood, told by what is beside them; '' where nothing tells. */
export const besideOf = (t: Translate, { beside }: Pick<Suggestion, 'beside'>): string => (beside ? t(`suggestions.beside.${beside.side}`, { words: beside.words }) : '')

const styles = ['bold', 'italic', 'strike', 'code', 'subscript', 'superscript', 'highlight'] as const

/** What was said of a block, or of words, before and now, as a person reads it. */
export interface ReadAttribute {
  readonly name: string
  readonly before: string
  readonly after: string
}

export const attributesOf = (t: Translate, { attributes, deed }: Pick<Suggestion, 'attributes' | 'deed'>): readonly ReadAttribute[] =>
  attributes.map(({ name, before, after }) => {
    const read = (value: string): string => {
      // Of a picture that came or went there is no other side.
      if (value === '' && (deed === 'figureIn' || deed === 'figureOut')) return ''
      if (name === 'decorative') return t(value === '' ? 'suggestions.values.no' : 'suggestions.values.yes')
      if (value === '') return t(name === 'look' ? 'suggestions.values.plain' : 'suggestions.values.none')
      if (name === 'look') return styles.filter((style) => value.split('\n').includes(style)).map((style) => t(`command.format.${style}`)).join(', ')
      if (name === 'language') return value.split('\n').map((language) => languageName(language, t)).join(', ')
      if (name === 'link') return value.replaceAll('\n', ', ')
      return name === 'src' ? t('suggestions.values.file') : value
    }
    return { name: t(`suggestions.attributes.${name}`), before: read(before), after: read(after) }
  })
