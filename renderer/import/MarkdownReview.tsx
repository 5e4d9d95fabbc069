import type { Node } from '@tiptap/pm/model'
import { useMemo, useState } from 'react'
import { printedByline, type Article } from '@shared/article'
import { bodyText, countWords, readBody } from '@shared/document'
import type { MessageKey } from '@shared/messages'
import { tellLoss } from '../publish/loss-words'
import { useTranslate } from '../shell/messages'
import { formatNumber, Icon, useLanguage } from '../ui'
import { ImportFrame } from './ImportFrame'
import type { Reading } from './planning'
import { useAccept } from './useAccept'

/** More blocks than this say nothing more in a look-over. */
const mostShown = 400

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

interface TextBlock {
  readonly text: string
  readonly look: 'body' | 'heading' | 'listItem' | 'quote'
}

/** The text blocks of a body in order, each with what it stands in. */
function textBlocks(doc: Node): readonly TextBlock[] {
  const blocks: TextBlock[] = []
  doc.descendants((node, _position, parent) => {
    if (!node.isTextblock) return true
    const around = parent?.type.name ?? ''
    const look = node.type.name === 'heading' ? 'heading' : /Item$/.test(around) ? 'listItem' : around === 'blockquote' ? 'quote' : 'body'
    if (node.textContent !== '') blocks.push({ text: node.textContent, look })
    return false
  })
  return blocks
}

function PlainRow({ look = '', children }: { readonly look?: string; readonly children: string }) {
  return (
    <div role="row" className={`import-plain-row ${look}`}>
      <div role="gridcell">
        <p className="import-text">{children}</p>
      </div>
    </div>
  )
}

/** The assistant over a Markdown file, which says by itself what is what: a look-over before it is stored. */
export function MarkdownReview({ reading, origin }: { readonly reading: Extract<Reading, { kind: 'markdown' }>; readonly origin: string }) {
  const t = useTranslate()
  const uiLanguage = useLanguage()
  const [language, setLanguage] = useState(reading.article.language)
  const { article, warnings } = reading
  const { text, blocks } = useMemo(() => {
    const doc = readBody(article.body)
    return { text: bodyText(doc), blocks: textBlocks(doc) }
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
      page={
        <div className="import-page" role="grid" tabIndex={0} aria-label={t('importView.page')}>
          <div className="import-sheet-plain" role="presentation">
            {article.headline && <PlainRow look="import-plain-headline">{article.headline}</PlainRow>}
            {article.deck && <PlainRow look="import-plain-deck">{article.deck}</PlainRow>}
            {blocks.slice(0, mostShown).map((block, index) => (
              <PlainRow key={`${index}:${block.text.slice(0, 16)}`} look={`import-as-${block.look}`}>
                {block.text}
              </PlainRow>
            ))}
            {blocks.length > mostShown && <p className="import-note">{t('importView.more', { count: blocks.length - mostShown })}</p>}
          </div>
        </div>
      }
    >
      {warnings.length > 0 && (
        <section className="import-section" aria-label={t('importView.warnings')}>
          <ul className="import-warnings">
            {warnings.map((warning) => (
              <li key={warning} className="import-warning">
                <Icon name="warning" />
                {tellLoss(warning, t)}
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
        <p className="import-note">{t('importView.bodyCount', { count: blocks.length, paragraphs: formatNumber(blocks.length, uiLanguage), words: formatNumber(countWords(text), uiLanguage) })}</p>
      </section>
    </ImportFrame>
  )
}
