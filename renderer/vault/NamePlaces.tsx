import { useEffect, useState } from 'react'
import { textMap } from '@shared/document'
import type { Finding, Where } from '@shared/finding'
import type { Id } from '@shared/ids'
import { withNames } from '@shared/withheld'
import { tellFinding, tellWhere } from '../review/finding-words'
import { goToFinding } from '../review/go-to-finding'
import { useFullShell } from '../shell/full-context'
import { useTranslate } from '../shell/messages'
import { useStore } from '../shell/store'
import { useLanguage } from '../ui'
import { searchNames } from './search-names'

/** Where nothing else is said the name of the field is. */
const inField: Where = { part: 'field', number: null, around: '' }

/** Places that are listed; the preflight panel has all. */
const mostListed = 20

/** Where the open article, and the words of the desk about it, hold the name of a source or a word of it, as of the last rest in typing; none while the vault is locked. */
function useNamePlaces(sourceId: Id): readonly Finding[] {
  const { session, vault, review, attempt } = useFullShell()
  const open = useStore(session)
  const state = useStore(vault.state)
  const { map } = useStore(review.state)
  const [places, setPlaces] = useState<readonly Finding[]>([])
  useEffect(() => {
    const asked = { current: true }
    void attempt(async () => {
      if (!open) return setPlaces([])
      const { doc } = open.editor.state
      const hits = await searchNames(state, { id: open.id, article: open.snapshot(), doc, map: textMap(doc) })
      if (asked.current) setPlaces(withNames([], (hits ?? []).filter((hit) => hit.sourceId === sourceId)))
    })
    return () => {
      asked.current = false
    }
    // `map` is new with each reading of the article: then its words are looked through anew.
  }, [open, state, map, sourceId, attempt])
  return places
}

/** On the card of a withheld source: each place of the open article where its name stands, and the way there. */
export function NamePlaces({ sourceId }: { readonly sourceId: Id }) {
  const t = useTranslate()
  const shell = useFullShell()
  const language = useLanguage()
  const places = useNamePlaces(sourceId)
  if (places.length === 0) return <p className="ui-help source-hint">{t('vault.source.keptBefore')}</p>
  return (
    <section className="source-passages">
      <h3 className="ledger-group-name">{t('vault.source.places')}</h3>
      <ul>
        {places.slice(0, mostListed).map((finding) => (
          <li key={`${finding.rule}:${finding.field ?? ''}:${finding.start ?? ''}:${finding.where?.part ?? ''}`}>
            <button type="button" className="passage-row" onClick={() => goToFinding(shell, finding)}>
              {tellFinding(finding, t, language)}
              <span className="finding-where">{tellWhere({ ...finding, where: finding.where ?? inField }, t)}</span>
            </button>
          </li>
        ))}
      </ul>
      <p className="ui-help">{t('vault.source.keptBefore')}</p>
      {places.length > mostListed && <p className="panel-none">{t('exporting.more', { count: places.length - mostListed })}</p>}
    </section>
  )
}
