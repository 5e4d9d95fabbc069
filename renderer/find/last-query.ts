import type { FindQuery } from '@shared/find'
import type { ArticleSession } from '../editor/session'

const last: { query: FindQuery } = { query: { text: '', matchCase: false, wholeWord: false, pattern: false } }

/** A selection longer than this is not what somebody looks for. */
const longest = 100

/** What the bar opens with: the words selected in one line of the text, else what was last looked for in this window. */
export function initialQuery({ editor: { state } }: ArticleSession): FindQuery {
  const { $from, $to, from, to, empty } = state.selection
  const isWords = !empty && $from.sameParent($to) && $from.parent.isTextblock && to - from <= longest
  const text = isWords ? state.doc.textBetween(from, to) : ''
  return text === '' ? last.query : { ...last.query, text, pattern: false }
}

/** Keeps `query` for the next time the bar opens. */
export function rememberQuery(query: FindQuery): void {
  last.query = query
}
