import type { ArticleChange, LibraryState } from '@shared/ipc'

/** The library after one line was changed, added at the end, or taken out. */
export function withLine(library: LibraryState, { id, line }: ArticleChange): LibraryState {
  const at = library.articles.findIndex((article) => article.id === id)
  if (line === null) return at < 0 ? library : { ...library, articles: library.articles.toSpliced(at, 1) }
  return { ...library, articles: at < 0 ? [...library.articles, line] : library.articles.with(at, line) }
}
