import type { PublicationRecord } from '@shared/article'
import { rules } from '@shared/preflight'
import type { ArticleSession } from '../editor/session'
import { tellRule } from '../review/finding-words'
import { useTranslate } from '../shell/messages'
import { useStore } from '../shell/store'
import { formatDate, useLanguage } from '../ui'

const formats = ['html', 'markdown', 'pdf', 'print'] as const

function Overrides({ record: { overrides } }: { readonly record: PublicationRecord }) {
  const t = useTranslate()
  return overrides.map(({ rule, reason, by }) => (
    <li key={rule} className="published-override">
      <span>{t('exporting.history.overridden', { rule: rules.some(({ id }) => id === rule) ? tellRule(rule, t) : rule })}</span>
      <q>{reason}</q>
      <span className="published-by">{by === '' ? t('exporting.history.byNobody') : by}</span>
    </li>
  ))
}

function Published({ record }: { readonly record: PublicationRecord }) {
  const t = useTranslate()
  const language = useLanguage()
  const { format, path, sha256, at, gateReport, overrides, leftOut } = record
  return (
    <li className="published">
      <p className="published-head">
        <span>{t(`exporting.history.format.${formats.find((one) => one === format) ?? 'other'}`)}</span>
        <time dateTime={at}>{formatDate(at, language)}</time>
      </p>
      <p className="published-path">{path === 'clipboard' ? t('exporting.history.clipboard') : path === 'printer' ? t('exporting.history.printer') : path}</p>
      <p className="published-hash">{t('exporting.hash', { hash: sha256 })}</p>
      <p>{gateReport.length === 0 ? t('exporting.history.clear') : t('exporting.history.findings', { count: gateReport.length })}</p>
      {leftOut > 0 && <p>{t('exporting.history.leftOut', { count: leftOut })}</p>}
      {overrides.length > 0 && (
        <ul>
          <Overrides record={record} />
        </ul>
      )}
    </li>
  )
}

/** What was written of this article: when, what, where, with which hash, and what was let through for which reason. The newest first. */
export function PublicationHistory({ session }: { readonly session: ArticleSession }) {
  const t = useTranslate()
  const records = useStore(session.published)
  const all = Object.values(records).sort((a, b) => Date.parse(b.at) - Date.parse(a.at) || (a.id < b.id ? 1 : -1))
  return (
    <section data-field="publicationRecords" tabIndex={-1} aria-label={t('exporting.history.title')}>
      <h3 className="ledger-group-name">{t('exporting.history.title')}</h3>
      {all.length === 0 ? (
        <p className="ui-help">{t('exporting.history.none')}</p>
      ) : (
        <ul className="published-list">
          {all.map((record) => (
            <Published key={record.id} record={record} />
          ))}
        </ul>
      )}
    </section>
  )
}
