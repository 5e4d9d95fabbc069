import type { Node } from '@tiptap/pm/model'
import type { TextMap } from '@shared/document'
import type { Finding } from '@shared/finding'
import { markedWordsOf, type MarkedWord } from '../editor/marked-words'

/** Shows on the page what is still to be filled in. */
export const { extension: PlaceholderDisplay, present: placeholdersOf, mark: markPlaceholders } = markedWordsOf('openPlaces', 'placeholder')

export const isPlaceholder = ({ rule }: Finding): boolean => rule === 'placeholder'

/** The placeholders among `findings` that stand in the text of `doc`; what is said beside a picture has no words there. */
export const placeholdersIn = (findings: readonly Finding[], doc: Node, map: TextMap): readonly MarkedWord[] =>
  findings.filter(isPlaceholder).flatMap(({ start, end, params }) => {
    if (start === null || end === null || end <= start) return []
    const [from, to] = [map.positionOf(start), map.positionOf(end - 1) + 1]
    const word = doc.textBetween(from, to)
    return word === params['text'] ? [{ from, to, word }] : []
  })
