import { useMemo, useState } from 'react'
import { useShell } from '../shell/context'
import { useTranslate } from '../shell/messages'
import { useStore } from '../shell/store'
import { formatRecent, Kbd, useLanguage, useNow } from '../ui'
import { ChoiceSheet } from './ChoiceSheet'
import { namedArticles, paletteEntries, type Entry } from './entries'

/** Every command and the articles by headline, found by typing. */
export function CommandPalette() {
  const shell = useShell()
  const t = useTranslate()
  const language = useLanguage()
  const now = useNow()
  const { articles } = useStore(shell.library)
  const [query, setQuery] = useState('')

  const named = useMemo(() => namedArticles(articles), [articles])
  const entries = useMemo(() => paletteEntries({ query, articles: named, canRun: shell.canRun, t }), [query, named, shell, t])

  const choose = (entry: Entry): void => {
    shell.overlay.set(null)
    if (entry.kind === 'article') void shell.openArticle(entry.id)
    else requestAnimationFrame(() => shell.run(entry.id))
  }
  return (
    <ChoiceSheet
      label={t('app.palette.label')}
      search={t('app.palette.search')}
      query={query}
      onQuery={setQuery}
      found={entries}
      keyOf={({ key }) => key}
      isDisabled={(entry) => entry.kind === 'command' && entry.reason !== null}
      lookOf={({ kind }) => `palette-entry-${kind}`}
      onChoose={choose}
    >
      {(entry) => (
        <>
          <span className="palette-label">{entry.label}</span>
          {entry.kind === 'article' && <span className="palette-aside">{formatRecent(entry.updatedAt, now, language)}</span>}
          {entry.kind === 'command' && entry.reason !== null && <span className="palette-aside">{entry.reason}</span>}
          {entry.kind === 'command' && entry.accelerator && <Kbd keys={entry.accelerator} />}
        </>
      )}
    </ChoiceSheet>
  )
}
