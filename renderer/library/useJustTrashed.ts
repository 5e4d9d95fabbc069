import { useEffect, useRef, useState } from 'react'
import type { ArticleSummary } from '@shared/ipc'
import { newlyTrashed } from './arrange'

/** The article that went to the trash last, by whatever way, until it is put back or `forget` is called. */
export function useJustTrashed(articles: readonly ArticleSummary[]): { readonly article: ArticleSummary | null; readonly forget: () => void } {
  const before = useRef(articles)
  const [article, setArticle] = useState<ArticleSummary | null>(null)
  useEffect(() => {
    const gone = newlyTrashed(before.current, articles)
    before.current = articles
    const last = gone.at(-1)
    if (last) setArticle(last)
    else setArticle((shown) => (shown && articles.some((each) => each.id === shown.id && each.trashed) ? shown : null))
  }, [articles])
  return { article, forget: () => setArticle(null) }
}
