import { bodyText, readBody } from '@shared/document'
import type { Article } from '@shared/article'
import type { Finding } from '@shared/finding'
import { diffWords } from '@shared/text/diff'
import type { ArticleSession } from '../editor/session'
import { createStore, type Store } from '../shell/store'

const choices = new WeakMap<ArticleSession, Store<boolean>>()

/** Whether the text before undecided suggestions is to be exported, for as long as the article is open: whoever looks at them comes back to it. */
export function originalChosen(session: ArticleSession): Store<boolean> {
  const known = choices.get(session) ?? createStore(false)
  choices.set(session, known)
  return known
}

/** The place in `after` of an offset into `before`; words that are gone stand where they were taken out. */
export function offsetInto(before: string, after: string, offset: number): number {
  let [from, to] = [0, 0]
  for (const { kind, text } of diffWords(before, after)) {
    if (kind === 'added') to += text.length
    else if (offset < from + text.length) return kind === 'same' ? to + offset - from : to
    else {
      from += text.length
      if (kind === 'same') to += text.length
    }
  }
  return to
}

/** A finding of the text before undecided suggestions, with its place in the text as the page shows it. */
export function onThePage(finding: Finding, { original, body }: Pick<Article, 'original' | 'body'>): Finding {
  if (original === null || finding.start === null || finding.end === null) return finding
  const [before, after] = [bodyText(readBody(original.body)), bodyText(readBody(body))]
  return { ...finding, start: offsetInto(before, after, finding.start), end: offsetInto(before, after, finding.end) }
}
