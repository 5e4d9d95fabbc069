import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { useCallback, useEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react'
import { isFor } from '@shared/handover'
import type { ArticleSummary } from '@shared/ipc'
import { useTranslate } from '../shell/messages'
import { useNow } from '../ui'
import { placeOfTitle } from './arrange'
import { ArticleRow } from './ArticleRow'
import type { Namesake } from './namesakes'
import type { LibraryActions } from './useLibraryActions'

interface ArticleListProps {
  readonly articles: readonly ArticleSummary[]
  /** Those that have the headline of another one. */
  readonly alike: ReadonlyMap<string, Namesake>
  readonly openId: string | null
  /** The name of whoever works here; '' while there is none. */
  readonly me: string
  readonly actions: LibraryActions
  readonly listRef: RefObject<HTMLDivElement | null>
}

/** Milliseconds after which the next letter begins a new title. */
const letterPause = 800
const rowHeight = 62

const isDelete = (event: KeyboardEvent): boolean => event.key === 'Delete' || (event.key === 'Backspace' && event.metaKey)

/**
 * The list of articles: the focus stays on the list and `aria-activedescendant` tells the line, so that only the lines in sight
 * have to exist. Arrows, Home, End and Page keys move; letters jump by title; Enter opens; Delete goes to the trash;
 * Shift+F10 or a right click opens the line's menu.
 */
export function ArticleList({ articles, alike, openId, me, actions, listRef }: ArticleListProps) {
  const t = useTranslate()
  const now = useNow()
  const [activeId, setActiveId] = useState(openId)
  const [menuId, setMenuId] = useState<string | null>(null)
  const [askedId, setAskedId] = useState<string | null>(null)
  const typed = useRef({ letters: '', at: 0 })
  const lastPlace = useRef(0)

  const found = articles.findIndex((article) => article.id === activeId)
  const active = found >= 0 ? found : Math.min(lastPlace.current, articles.length - 1)
  useEffect(() => {
    lastPlace.current = Math.max(active, 0)
  }, [active])
  useEffect(() => {
    if (openId) setActiveId(openId)
  }, [openId])

  // A new function would have every line measured anew.
  const keyOf = useCallback((index: number) => articles[index]!.id, [articles])
  const virtualizer = useVirtualizer({
    count: articles.length,
    getScrollElement: () => listRef.current,
    estimateSize: () => rowHeight,
    getItemKey: keyOf,
    overscan: 6,
    // The active line always exists, for the screen reader is told its id.
    rangeExtractor: (range) => [...new Set([...defaultRangeExtractor(range), ...(active >= 0 ? [active] : [])])].sort((a, b) => a - b),
  })

  const moveTo = (place: number): void => {
    const target = articles[Math.min(Math.max(place, 0), articles.length - 1)]
    if (!target) return
    setActiveId(target.id)
    virtualizer.scrollToIndex(articles.indexOf(target), { align: 'auto' })
  }

  const jump = (letter: string, at: number): void => {
    typed.current = { letters: at - typed.current.at > letterPause ? letter : typed.current.letters + letter, at }
    const place = placeOfTitle(articles, typed.current.letters, Math.max(active, 0))
    if (place >= 0) moveTo(place)
  }

  const onKeyDown = (event: KeyboardEvent): void => {
    const article = articles[active]
    if (event.key === 'Escape' && askedId !== null) return askRemove(askedId, false)
    if (event.target !== event.currentTarget || !article) return
    const page = Math.max(1, Math.floor((listRef.current?.clientHeight ?? rowHeight) / rowHeight) - 1)
    const isLetter = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey && (event.key !== ' ' || typed.current.letters !== '')
    if (event.key === 'ArrowDown') moveTo(active + 1)
    else if (event.key === 'ArrowUp') moveTo(active - 1)
    else if (event.key === 'Home') moveTo(0)
    else if (event.key === 'End') moveTo(articles.length - 1)
    else if (event.key === 'PageDown') moveTo(active + page)
    else if (event.key === 'PageUp') moveTo(active - page)
    else if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) setMenuId(article.id)
    else if (event.key === 'Enter' && article.trashed) setMenuId(article.id)
    else if (event.key === 'Enter') actions.open(article.id)
    else if (isDelete(event) && article.trashed) setAskedId(article.id)
    else if (isDelete(event)) actions.trash(article.id)
    else if (isLetter) jump(event.key, event.timeStamp)
    else return
    if (!isLetter) typed.current = { letters: '', at: 0 }
    event.preventDefault()
  }

  const askRemove = useCallback(
    (id: string, ask: boolean): void => {
      setAskedId(ask ? id : null)
      if (!ask) listRef.current?.focus({ preventScroll: true })
    },
    [listRef],
  )

  const showMenu = useCallback(
    (id: string, open: boolean): void => {
      setMenuId(open ? id : null)
      if (open) return
      requestAnimationFrame(() => {
        const { activeElement } = document
        if (activeElement === document.body || activeElement?.closest('.library-more')) listRef.current?.focus({ preventScroll: true })
      })
    },
    [listRef],
  )

  return (
    <div
      ref={listRef}
      role="grid"
      tabIndex={0}
      className="library-list"
      aria-label={t('library.list')}
      aria-rowcount={articles.length}
      aria-activedescendant={articles[active] ? `article-${articles[active].id}` : undefined}
      onKeyDown={onKeyDown}
    >
      <div role="presentation" className="library-lines" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const article = articles[index]!
          return (
            <div
              key={article.id}
              id={`article-${article.id}`}
              ref={virtualizer.measureElement}
              data-index={index}
              role="row"
              aria-rowindex={index + 1}
              aria-selected={index === active}
              className={article.id === openId ? 'library-row library-row-open' : 'library-row'}
              style={{ transform: `translateY(${start}px)` }}
              onClick={(event) => {
                if ((event.target as Element).closest('button, .library-ask')) return
                setActiveId(article.id)
                if (!article.trashed) actions.open(article.id)
              }}
              onContextMenu={(event) => {
                event.preventDefault()
                setActiveId(article.id)
                setMenuId(article.id)
              }}
            >
              <ArticleRow
                article={article}
                number={alike.get(article.id)?.number ?? 0}
                count={alike.get(article.id)?.count ?? 0}
                now={now}
                isActive={index === active}
                isOpen={article.id === openId}
                isMine={isFor(article.assignee, me)}
                menuOpen={menuId === article.id}
                asksRemove={askedId === article.id}
                actions={actions}
                onMenu={showMenu}
                onAskRemove={askRemove}
              />
            </div>
          )
        })}
      </div>
    </div>
  )
}
