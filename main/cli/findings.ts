import type { Finding, Where } from '@shared/finding'
import { runPreflight } from '@shared/preflight'
import { misspellingsOf } from '@shared/spelling'
import { timeNow, type CliDesk } from './desk'
import type { CliLibrary } from './library'
import type { OpenedArticle } from './open-article'

/** A finding as the command line prints it; offsets are into the contract's text, in which footnotes and what is said of pictures do not stand. */
export type PrintedFinding = Omit<Finding, 'params' | 'where' | 'fix'>

/** The findings of one file, against its own sources, those of the library, and the rules of its house. */
export function findingsOf(desk: CliDesk, opened: OpenedArticle, library: Pick<CliLibrary, 'sources' | 'house' | 'words'>): readonly PrintedFinding[] {
  const sources = new Map([...library.sources, ...opened.sources.map((source) => [source.id, source] as const)])
  const misspellings = misspellingsOf(desk.spellers, opened.article, sources.values(), library.words)
  return runPreflight({ article: opened.article, worked: opened.stored, undecided: opened.undecided, sources, takesRecords: true, house: library.house, misspellings, now: timeNow(desk) }).map(({ rule, severity, message, field, start, end, where }) => {
    const beside = where && besideText(where)
    return {
      rule,
      severity,
      message,
      field: beside ?? field,
      start: beside || start === null ? null : opened.toText(start),
      end: beside || end === null ? null : endOf(opened, start ?? 0, end),
    }
  })
}

/** What no offset of the text leads to, by a name: `footnote:1`, `altText:2`, `credit:2`, by the number of the footnote or the picture; null for all else. */
const besideText = ({ part, number }: Where): string | null => (number !== null && (part === 'footnote' || part === 'altText' || part === 'credit') ? `${part}:${number}` : null)

/** The end is mapped through the last character, so that it does not slip past what import took out behind it. */
const endOf = (opened: OpenedArticle, start: number, end: number): number => (end > start ? opened.toText(end - 1) + 1 : opened.toText(end))
