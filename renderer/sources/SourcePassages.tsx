import { useEffect, useState } from 'react'
import { commandList } from '@shared/commands'
import { passagesOf } from '@shared/document'
import type { Passage } from '@shared/ipc'
import { resolveSource, type Source } from '@shared/source'
import { api } from '../bridge'
import { goTo } from '../editor/go-to'
import { useFullShell } from '../shell/full-context'
import { useTranslate } from '../shell/messages'
import { useStore } from '../shell/store'
import { acceleratorLabel } from '../ui'

const attributeKey = commandList.find((command) => command.id === 'review.attribute')?.accelerator ?? ''

/** Every passage that a source stands behind: here, each leading to its place, and in the other articles. */
export function SourcePassages({ source }: { readonly source: Source }) {
  const t = useTranslate()
  const shell = useFullShell()
  const session = useStore(shell.session)
  const sources = new Map(useStore(shell.sources).map((one) => [one.id, one]))
  useStore(shell.review.state)
  const [elsewhere, setElsewhere] = useState<readonly Passage[]>([])

  useEffect(() => {
    const asked = { current: true }
    void shell.attempt(async () => {
      const found = await api['source.passages'](source.id)
      if (asked.current) setElsewhere(found.filter((passage) => passage.articleId !== session?.id))
    })
    return () => {
      asked.current = false
    }
  }, [shell, source.id, session])

  if (!session) return null
  const { attributions } = session.facts.get()
  const here = passagesOf(session.editor.state.doc).filter((passage) =>
    attributions[passage.id]?.sourceIds.some((id) => resolveSource(sources, id)?.id === source.id),
  )
  return (
    <section className="source-passages">
      <h3 className="ledger-group-name">{t('sources.here')}</h3>
      {here.length === 0 && <p className="panel-none">{t('sources.noPassages', { key: acceleratorLabel(attributeKey, shell.runtime.platform) })}</p>}
      <ul>
        {here.map((passage) => (
          <li key={`${passage.id}:${passage.from}`}>
            <button type="button" className="passage-row" onClick={() => goTo(shell, passage.from, passage.from)}>{passage.text}</button>
          </li>
        ))}
      </ul>
      {elsewhere.length > 0 && (
        <>
          <h3 className="ledger-group-name">{t('sources.elsewhere')}</h3>
          <ul>
            {elsewhere.map((passage) => (
              <li key={`${passage.articleId}:${passage.attributionId}`}>
                <button type="button" className="passage-row" onClick={() => void shell.openArticle(passage.articleId)}>
                  <span className="passage-article">{passage.headline || t('editor.untitled')}</span>
                  {passage.text}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
