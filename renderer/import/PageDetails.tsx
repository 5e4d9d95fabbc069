import { Checkbox } from 'react-aria-components'
import type { ImportPlan, PageField } from '@shared/import/text'
import { useTranslate } from '../shell/messages'
import { formatDate, TickBox, useLanguage } from '../ui'

interface PageDetailsProps {
  readonly fields: NonNullable<ImportPlan['fields']>
  /** Fields that the person does not want. */
  readonly refused: ReadonlySet<PageField>
  readonly onChange: (field: PageField, wanted: boolean) => void
}

const order: readonly PageField[] = ['headline', 'authors', 'publishedAt', 'canonicalUrl', 'isBasedOn', 'section', 'tags', 'creditLine', 'description']

/** What a page tells beside its text: it goes into the article's fields where the person leaves the tick. */
export function PageDetails({ fields, refused, onChange }: PageDetailsProps) {
  const t = useTranslate()
  const language = useLanguage()
  const valueOf = (field: PageField): string => {
    if (field === 'authors') return (fields.authors ?? []).map(({ name }) => name).join(', ')
    if (field === 'tags') return (fields.tags ?? []).join(', ')
    if (field === 'publishedAt') return fields.publishedAt ? formatDate(fields.publishedAt, language) : ''
    return fields[field] ?? ''
  }
  const told = order.map((field) => ({ field, value: valueOf(field) })).filter(({ value }) => value !== '')
  if (told.length === 0) return null
  return (
    <section className="import-section">
      <h2 className="import-heading">{t('importView.webPage.details')}</h2>
      <ul className="import-sources">
        {told.map(({ field, value }) => (
          <li key={field}>
            <Checkbox className="import-check" isSelected={!refused.has(field)} onChange={(wanted) => onChange(field, wanted)}>
              {({ isSelected }) => (
                <>
                  <TickBox ticked={isSelected} />
                  <span className="import-detail">
                    <span className="import-source-kind">{t(`importView.webPage.field.${field}`)}</span>
                    <span className="import-detail-value">{value}</span>
                  </span>
                </>
              )}
            </Checkbox>
          </li>
        ))}
      </ul>
      <p className="import-note">{t('importView.webPage.detailsNote')}</p>
    </section>
  )
}
