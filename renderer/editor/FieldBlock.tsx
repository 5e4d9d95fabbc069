import { printedByline, type ArticleFacts } from '@shared/article'
import { fieldOriginal, originalOf } from '@shared/suggestions'
import { improve } from '../blocks/typography'
import { fieldPlaceholders, withPlaceholders } from '../placeholders/field-placeholders'
import { useFullShell } from '../shell/full-context'
import { useTranslate } from '../shell/messages'
import { useStore } from '../shell/store'
import { misspelledFields } from '../spelling/misspelled-fields'
import { FieldChanges } from '../suggestions/FieldChanges'
import { copiesOf } from '../suggestions/suggestion-clipboard'
import { FieldLine, type CopiedWords } from './FieldLine'
import type { ArticleSession } from './session'

type TextField = 'kicker' | 'headline' | 'deck' | 'byline' | 'creditLine' | 'section'

const tagsOf = (line: string): readonly string[] => line.split(',').map((tag) => tag.trim()).filter(Boolean)
const asTags = (line: string): string => tagsOf(line).join(', ')

/** Of a field with undecided suggestions the original words of a stretch, and for this window those that are seen; null for any other. */
function copiedWords({ editor, facts }: ArticleSession, name: TextField, from: number, to: number): CopiedWords | null {
  const copies = copiesOf(editor.state)
  copies?.forget()
  if (!copies || (name !== 'headline' && name !== 'deck')) return null
  const before = originalOf(editor.state)?.[name]
  const now = facts.get()[name]
  if (before === undefined || before === now) return null
  const text = fieldOriginal(before, now, from, to)
  copies.keep({ slice: null, text: now.slice(from, to), plain: text }, 'clipboard')
  return { text, sign: (data) => copies.sign(data, 'clipboard') }
}

/** The field block above the body. Every change is a step of the one undo stack. */
export function FieldBlock({ session }: { readonly session: ArticleSession }) {
  const t = useTranslate()
  const shell = useFullShell()
  const facts = useStore(session.facts)
  const found = useStore(shell.spelling.state, ({ words }) => words)
  const findings = useStore(shell.review.state, (state) => state.findings)
  const misspelled = misspelledFields(found, facts)
  const marksOf = (name: string, text: string) => withPlaceholders(misspelled.filter(({ field }) => field === name), fieldPlaceholders(findings, name, text))
  const set = session.setField
  const line = (name: TextField, look: string) => (
    <FieldLine
      name={name}
      look={look}
      label={t(`editor.field.${name}`)}
      hint={name === 'byline' ? printedByline(facts) : t(`editor.hint.${name}`)}
      value={facts[name]}
      readOnly={session.readOnly}
      improved={(typed, before) => improve(typed, before, facts.language)}
      copied={(from, to) => copiedWords(session, name, from, to)}
      pasted={(data) => copiesOf(session.editor.state)?.find(data)?.text ?? null}
      marked={marksOf(name, facts[name])}
      onChange={(value) => set(name, value)}
    />
  )
  const place = (change: Partial<ArticleFacts['dateline']>): void => set('dateline', { ...facts.dateline, ...change })
  return (
    <section className="fields" aria-label={t('editor.fields')}>
      {line('kicker', 'kicker')}
      {line('headline', 'headline')}
      <FieldChanges session={session} name="headline" />
      {line('deck', 'deck')}
      <FieldChanges session={session} name="deck" />
      <div className="fields-row">
        {line('byline', 'small')}
        <FieldLine
          name="datelinePlace"
          look="small"
          label={t('editor.field.datelinePlace')}
          hint={t('editor.hint.place')}
          value={facts.dateline.place}
          readOnly={session.readOnly}
          marked={marksOf('datelinePlace', facts.dateline.place)}
          onChange={(value) => place({ place: value })}
        />
        <FieldLine
          name="datelineDate"
          look="small"
          label={t('editor.field.datelineDate')}
          hint={t('editor.hint.date')}
          value={facts.dateline.date}
          readOnly={session.readOnly}
          marked={marksOf('datelineDate', facts.dateline.date)}
          onChange={(value) => place({ date: value })}
        />
        {line('creditLine', 'small')}
        {line('section', 'small')}
        <FieldLine
          name="tags"
          look="small"
          label={t('editor.field.tags')}
          hint={t('editor.hint.tags')}
          value={facts.tags.join(', ')}
          readOnly={session.readOnly}
          marked={marksOf('tags', facts.tags.join(', '))}
          shownAs={asTags}
          onChange={(value) => set('tags', [...tagsOf(value)])}
        />
      </div>
    </section>
  )
}
