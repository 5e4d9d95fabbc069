import { useMemo, useState } from 'react'
import { fold } from '@shared/text/fold'
import { latestFirst, linesOf } from '../library/arrange'
import { useShell } from '../shell/context'
import { useTranslate } from '../shell/messages'
import { useStore } from '../shell/store'
import { formatMoment, useLanguage, useNow } from '../ui'
import { TypeAhead } from '../verification/TypeAhead'

const mostOffered = 8

/** A line that finds an article of the library by words of its headline, those that were changed last first. */
export function ArticleChooser({ label, onTake }: { readonly label: string; readonly onTake: (id: string) => void }) {
  const t = useTranslate()
  const language = useLanguage()
  const now = useNow()
  const shell = useShell()
  const { articles } = useStore(shell.library)
  const open = useStore(shell.session)?.id
  const [query, setQuery] = useState('')
  // The open one last: it can be read in two places, but that is rarely meant.
  const lines = useMemo(
    () => [...linesOf(articles.filter(({ trashed }) => !trashed))].sort((a, b) => Number(a.article.id === open) - Number(b.article.id === open) || latestFirst(a, b)),
    [articles, open],
  )
  const words = fold(query).split(/[^\p{L}\p{N}]+/u).filter(Boolean)
  const rows = lines
    .filter(({ text }) => words.every((word) => text.includes(` ${word}`)))
    .slice(0, mostOffered)
    .map(({ article: { id, headline, updatedAt } }) => ({ id, name: headline.trim() || t('library.untitled'), note: id === open ? t('beside.here') : formatMoment(updatedAt, now, language) }))
  return <TypeAhead label={label} placeholder={t('beside.find')} value={query} readOnly={false} rows={rows} onType={setQuery} onTake={({ id }) => onTake(id)} isChoice offersAll />
}
