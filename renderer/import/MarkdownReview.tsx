import type { Node } from '@tiptap/pm/model'
import { useMemo, useState } from 'react'
import { printedByline, type Article } from '@shared/article'
import { bodyText, countWords, readBody } from '@shared/document'
import type { MessageKey } from '@shared/messages'
import { tellLoss } from '../publish/loss-words'
import { useTranslate } from '../shell/messages'
import { formatNumber, Icon, useLanguage } from '../ui'
import { ImportFrame } from './ImportFrame'
import { MarkdownPage } from './MarkdownPage'
import type { Reading } from './planning'
import { useAccept } from './useAccept'

const fieldsOf = (article: Article): readonly (readonly [MessageKey, string])[] =>
  (
    [
      ['editor.field.headline', article.headline],
      ['editor.field.kicker', article.kicker],
      ['editor.field.deck', article.deck],
      ['editor.field.byline', printedByline(article)],
      ['editor.field.datelinePlace', article.dateline.place],
      ['editor.field.datelineDate', article.dateline.date],
      ['editor.field.section', article.section],
      ['editor.field.tags', article.tags.join(', ')],
      ['editor.field.creditLine', article.creditLine],
    ] as const
  ).filter(([, value]) => value.trim() !== '')

/** How many text blocks of a body hold words. */
function paragraphsIn(doc: Node): number {
  let count = 0
  doc.descendants((node) => {
    if (node.isTextblock && node.textContent !== '') count += 1
    return !node.isTextblock
  })
  return count
}

/** The assistant over a Markdown file, which says by itself what is what: a look-over before it is stored. */
export function MarkdownReview({ reading, origin }: { readonly reading: Extract<Reading, { kind: 'markdown' }>; readonly origin: string }) {
  const t = useTranslate()
  const uiLanguage = useLanguage()
  const [language, setLanguage] = useState(reading.article.language)
  const { article } = reading
  const warnings = [...(reading.isGuessed ? [t('importAssistant.warning.guessed-letters')] : []), ...reading.warnings.map((warning) => tellLoss(warning, t))]
  const { text, paragraphs } = useMemo(() => {
    const doc = readBody(article.body)
    return { text: bodyText(doc), paragraphs: paragraphsIn(doc) }
  }, [article])
  const fields = fieldsOf(article)
  const { isBusy, accept, cancel } = useAccept(() => ({ article: { ...article, language }, sources: [] }))

  return (
    <ImportFrame
      origin={origin}
      lead={t('importView.markdown.lead')}
      language={language}
      onLanguage={setLanguage}
      isBusy={isBusy}
      onAccept={accept}
      onCancel={cancel}
      page={<MarkdownPage article={article} />}
    >
      {warnings.length > 0 && (
        <section className="import-section" aria-label={t('importView.warnings')}>
          <ul className="import-warnings">
            {warnings.map((warning) => (
              <li key={warning} className="import-warning">
                <Icon name="warning" />
                {warning}
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className="import-section">
        <h2 className="import-heading">{t('importView.markdown.fields')}</h2>
        {fields.length === 0 && <p className="import-note">{t('importView.markdown.none')}</p>}
        <dl className="import-fields">
          {fields.map(([key, value]) => (
            <div key={key}>
              <dt>{t(key)}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section className="import-section">
        <h2 className="import-heading">{t('importView.body')}</h2>
        <p className="import-note">{t('importView.bodyCount', { count: paragraphs, paragraphs: formatNumber(paragraphs, uiLanguage), words: formatNumber(countWords(text), uiLanguage) })}</p>
      </section>
    </ImportFrame>
  )
}
