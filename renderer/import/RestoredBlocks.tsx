import { catalogues } from '@shared/messages'
import type { ImportRecord } from '@shared/article'
import { reasons } from '@shared/import/text'
import type { ArticleSession } from '../editor/session'
import { useShell } from '../shell/context'
import { useTranslate } from '../shell/messages'
import { useStore } from '../shell/store'
import { Button, formatDate, useLanguage } from '../ui'
import { fieldName } from './fate'
import { putBack } from './put-back'

interface Entry {
  readonly index: number
  readonly text: string
  readonly title: string
  readonly why: string
}

/** Lines beyond these are in the record all the same. */
const mostListed = 200

/** What import removed or moved, with a way back into the text; the section is not there for an article that was not imported. */
export function RestoredBlocks({ session }: { readonly session: ArticleSession }) {
  const record = useStore(session.facts, (facts) => facts.importRecord)
  return record && <Restored session={session} record={record} />
}

/** What the clipboard is called in every language: the record keeps the name of the day of the import. */
const catalogueNames: readonly string[] = Object.values(catalogues).map(({ shell }) => shell.clipboardName)

function Restored({ session, record }: { readonly session: ArticleSession; readonly record: ImportRecord }) {
  const t = useTranslate()
  const shell = useShell()
  const language = useLanguage()
  const reasonOf = (reason: string): string => {
    const known = reasons.find((one) => one === reason)
    return known ? t(`importAssistant.reason.${known}`) : t('importView.restored.noReason')
  }
  const removed = record.removedBlocks.map(({ index, text, reason }): Entry => ({ index, text, title: t('importView.mark.removed'), why: reasonOf(reason) }))
  const movedTo = new Map<number, Entry>()
  for (const { index, text, to } of record.movedBlocks) {
    const before = movedTo.get(index)
    const field = fieldName(to, t)
    movedTo.set(index, { index, text, title: before ? `${before.title}, ${field}` : field, why: '' })
  }
  const moved = [...movedTo.values()]

  const restore = ({ index, text }: Entry): void => {
    const transaction = putBack(session.editor.state, record, index)
    if (!transaction) return
    session.editor.view.dispatch(transaction)
    shell.say('importView.restored.done', { text: text.length > 60 ? `${text.slice(0, 59)}…` : text })
  }

  const list = (entries: readonly Entry[], shape: string) => (
    <ul className="import-entries">
      {entries.slice(0, mostListed).map((entry) => (
        <li key={entry.index} className="import-entry">
          <div className="import-entry-text">
            <span className="import-entry-field">
              <span aria-hidden="true">{shape}</span> {entry.title}
            </span>
            <span className="import-entry-words">{entry.text}</span>
          </div>
          {entry.why && <p className="import-entry-reason">{entry.why}</p>}
          <Button size="small" isDisabled={session.readOnly} aria-label={t('importView.putBackLabel', { text: entry.text })} onPress={() => restore(entry)}>
            {t('importView.putBack')}
          </Button>
        </li>
      ))}
      {entries.length > mostListed && <li className="import-note">{t('importView.more', { count: entries.length - mostListed })}</li>}
    </ul>
  )

  return (
    <section className="import-record" aria-label={t('importView.restored.title')}>
      <h3 className="ledger-group-name">{t('importView.restored.title')}</h3>
      <p className="import-note">{t('importView.restored.origin', { origin: catalogueNames.includes(record.origin) ? t('shell.clipboardName') : record.origin, when: formatDate(record.retrievedAt, language) })}</p>
      {removed.length > 0 && <p className="import-heading">{t('importView.restored.removed', { count: removed.length })}</p>}
      {list(removed, '×')}
      {moved.length > 0 && <p className="import-heading">{t('importView.restored.moved', { count: moved.length })}</p>}
      {list(moved, '→')}
      {removed.length + moved.length === 0 && <p className="import-note">{t('importView.restored.none')}</p>}
    </section>
  )
}
