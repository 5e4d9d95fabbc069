import type { AppliedPlan, ImportPlan, PlannedBlock, PlanWarning, Reason, Role } from '@shared/import/text'
import { bodyText, countWords, readBody } from '@shared/document'
import { useMemo } from 'react'
import { useTranslate } from '../shell/messages'
import { Button, formatNumber, Icon, useLanguage } from '../ui'
import { fieldName } from './fate'
import type { RoleChoices } from './useChoices'

interface SummaryProps {
  readonly plan: ImportPlan
  readonly choices: RoleChoices
  readonly applied: AppliedPlan
  readonly onShow: (index: number) => void
  readonly onPutBack: (block: PlannedBlock) => void
}

/** Of a text with thousands of removed lines only the first are listed here; all are marked in the story. */
const mostListed = 200

/** What the article still lacks with the roles as they are now. */
function lacking({ article, passages }: AppliedPlan, plan: ImportPlan): readonly PlanWarning[] {
  return [
    ...plan.warnings.filter((warning) => warning === 'guessed-letters'),
    ...(article.headline === '' ? (['no-headline'] as const) : []),
    ...(article.authors.length === 0 ? (['no-byline'] as const) : []),
    ...(passages.length === 0 ? (['no-body'] as const) : []),
  ]
}

interface Entry {
  readonly block: PlannedBlock
  readonly role: Role
  readonly reason: Reason
  readonly title: string
}

const reasonOf = (block: PlannedBlock, role: Role): Reason => (role === block.role ? block.reason : 'chosen-by-person')

/** What becomes of the story: the fields that are filled, the lines that are left out, each with its reason and a way back. */
export function Summary({ plan, choices, applied, onShow, onPutBack }: SummaryProps) {
  const t = useTranslate()
  const language = useLanguage()
  const roleOf = (block: PlannedBlock): Role => choices.get(block.index) ?? block.role
  const entriesOf = (blocks: ReadonlyMap<number, readonly string[]>): readonly Entry[] =>
    [...blocks].flatMap(([index, titles]) => {
      const block = plan.blocks[index]
      return block ? [{ block, role: roleOf(block), reason: reasonOf(block, roleOf(block)), title: titles.join(', ') }] : []
    })
  const grouped = new Map<number, string[]>()
  for (const { index, to } of applied.moved) grouped.set(index, [...(grouped.get(index) ?? []), fieldName(to, t)])
  const moved = entriesOf(grouped)
  const removed = entriesOf(new Map(applied.removed.map(({ index }) => [index, [t('importView.mark.removed')]])))
  const words = useMemo(() => countWords(bodyText(readBody(applied.article.body))), [applied])
  const warnings = lacking(applied, plan)
  const paragraphs = applied.passages.length
  const along = [
    { name: 'suggestions' as const, count: Object.keys(applied.article.suggestions).length },
    { name: 'notes' as const, count: Object.keys(applied.article.notes).length },
    { name: 'pictures' as const, count: applied.pictures.length },
  ].filter(({ count }) => count > 0)

  const list = (entries: readonly Entry[], shape: string) => (
    <ul className="import-entries">
      {entries.slice(0, mostListed).map(({ block, role, reason, title }) => (
        <li key={block.index} className="import-entry">
          <button type="button" className="import-entry-text" onClick={() => onShow(block.index)} title={t('importView.showInPage')}>
            <span className="import-entry-field">
              <span aria-hidden="true">{shape}</span> {title}
            </span>
            <span className="import-entry-words">{block.text}</span>
          </button>
          <p className="import-entry-reason">{t(`importAssistant.reason.${reason}`)}</p>
          {role !== 'dateline' && (
            <Button size="small" aria-label={t('importView.putBackLabel', { text: block.text })} onPress={() => onPutBack(block)}>
              {t('importView.putBack')}
            </Button>
          )}
        </li>
      ))}
      {entries.length > mostListed && <li className="import-note">{t('importView.more', { count: entries.length - mostListed })}</li>}
    </ul>
  )

  return (
    <>
      {warnings.length > 0 && (
        <section className="import-section" aria-label={t('importView.warnings')}>
          <ul className="import-warnings">
            {warnings.map((warning) => (
              <li key={warning} className="import-warning">
                <Icon name="warning" />
                {t(`importAssistant.warning.${warning}`)}
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className="import-section">
        <h2 className="import-heading">{t('importView.moved')}</h2>
        {moved.length > 0 ? list(moved, '→') : <p className="import-note">{t('importView.movedNone')}</p>}
      </section>
      <section className="import-section">
        <h2 className="import-heading">
          {t('importView.removed')} <span className="import-count">{formatNumber(removed.length, language)}</span>
        </h2>
        {removed.length > 0 ? list(removed, '×') : <p className="import-note">{t('importView.removedNone')}</p>}
        {removed.length > 0 && <p className="import-note">{t('importView.removedNote')}</p>}
      </section>
      <section className="import-section">
        <h2 className="import-heading">{t('importView.body')}</h2>
        <p className="import-note">{t('importView.bodyCount', { count: paragraphs, paragraphs: formatNumber(paragraphs, language), words: formatNumber(words, language) })}</p>
        {(plan.changedLooks ?? []).slice(0, mostListed).map((looks, at) => (
          <p key={`looks-${at}`} className="import-note">{t('importView.changedLooks', { words: looks })}</p>
        ))}
        {(plan.tableCaptions ?? []).slice(0, mostListed).map((caption, at) => (
          <p key={`caption-${at}`} className="import-note">{t('importView.tableCaption', { words: caption })}</p>
        ))}
        {along.map(({ name, count }) => (
          <p key={name} className="import-note">{t(`importView.along.${name}`, { count, formatted: formatNumber(count, language) })}</p>
        ))}
      </section>
    </>
  )
}
