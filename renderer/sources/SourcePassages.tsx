import { useEffect, useState } from 'react'
import { commandList } from '@shared/commands'
import type { Passage } from '@shared/ipc'
import type { Source } from '@shared/source'
import { api } from '../bridge'
import { useFullShell } from '../shell/full-context'
import { useTranslate } from '../shell/messages'
import { useStore } from '../shell/store'
import { acceleratorLabel } from '../ui'
import { goToPassage } from './go-to-passage'
import { passagesByArticle } from './passages-by-article'
import { usePassagesHere } from './usePassagesHere'

const attributeKey = commandList.find((command) => command.id === 'review.attribute')?.accelerator ?? ''

/** Passages of an article that are shown before the person asks for all of them. */
const shownAtFirst = 8

interface PassageListProps {
  readonly articleId: string
  readonly passages: readonly { readonly attributionId: string; readonly text: string }[]
}

function PassageList({ articleId, passages }: PassageListProps) {
  const t = useTranslate()
  const shell = useFullShell()
  const [whole, setWhole] = useState(false)
  const shown = whole ? passages : passages.slice(0, shownAtFirst)
  return (
    <ul>
      {shown.map(({ attributionId, text }) => (
        <li key={attributionId}>
          <button type="button" className="passage-row" onClick={() => void goToPassage(shell, articleId, attributionId)}>{text}</button>
        </li>
      ))}
      {shown.length < passages.length && (
        <li>
          <button type="button" className="passage-more" onClick={() => setWhole(true)}>{t('sources.morePassages', { count: passages.length - shown.length })}</button>
        </li>
      )}
    </ul>
  )
}

/** Every passage that a source stands behind, article by article; each leads to its place. */
export function SourcePassages({ source }: { readonly source: Source }) {
  const t = useTranslate()
  const shell = useFullShell()
  const openId = useStore(shell.session)?.id ?? ''
  // Main reads every article that names the source; that the open one was saved says nothing that is not known here.
  const others = useStore(shell.library, ({ articles }) => articles.flatMap(({ id, seq }) => (id === openId ? [] : [`${id} ${seq}`])).join('\n'))
  const here = usePassagesHere(source.id)
  const [found, setFound] = useState<readonly Passage[]>([])

  useEffect(() => {
    const asked = { current: true }
    void shell.attempt(async () => {
      const passages = await api['source.passages'](source.id)
      if (asked.current) setFound(passages)
    })
    return () => {
      asked.current = false
    }
  }, [shell, source.id, others])

  const elsewhere = passagesByArticle(found.filter(({ articleId }) => articleId !== openId))
  return (
    <section className="source-passages">
      <h3 className="ledger-group-name">{t('sources.here')}</h3>
      {here.length === 0 && <p className="panel-none">{t('sources.noPassages', { key: acceleratorLabel(attributeKey, shell.runtime.platform) })}</p>}
      <PassageList articleId={openId} passages={here} />
      {elsewhere.length > 0 && <h3 className="ledger-group-name">{t('sources.elsewhere')}</h3>}
      {elsewhere.map(({ articleId, headline, passages }) => (
        <div key={articleId}>
          <h4 className="passage-article">
            {headline || t('editor.untitled')}
            <span className="source-count">{t('sources.passages', { count: passages.length })}</span>
          </h4>
          <PassageList articleId={articleId} passages={passages} />
        </div>
      ))}
    </section>
  )
}
