import { useState } from 'react'
import { articleLanguages, articleStatuses, type ArticleFacts, type ArticleLanguage } from '@shared/article'
import { isSafeHref } from '@shared/document'
import { ActivitySection } from '../handover/ActivitySection'
import { ChecklistSection } from '../handover/ChecklistSection'
import { HandOverSection } from '../handover/HandOverSection'
import { RestoredBlocks } from '../import/RestoredBlocks'
import { PublicationHistory } from '../publish/PublicationHistory'
import { Panel, Select, TextArea, TextField } from '../ui'
import { UndecidedLine } from '../suggestions/UndecidedLine'
import { RepliesSection } from '../verification/RepliesSection'
import type { ArticleSession } from '../editor/session'
import { authorsInFile, authorsLine, readAuthors, type RoleName } from './authors-line'
import { useFullShell } from './full-context'
import { useTranslate } from './messages'
import { MomentField } from './MomentField'
import { useStore } from './store'

const addresses = ['isBasedOn', 'canonicalUrl'] as const
const times = ['publishedAt', 'embargoedUntil'] as const
const flags = ['legal', 'sensitive', 'notForPublication'] as const

interface CheckedProps {
  readonly name: string
  readonly label: string
  readonly value: string
  readonly check: (value: string) => string | undefined
  readonly onChange: (value: string) => void
  readonly hint?: string
  readonly help?: string
  readonly readOnly: boolean
}

/** A line that is taken over only when it can be read; until then it says what is wrong. */
function Checked({ name, label, value, check, onChange, hint, help, readOnly }: CheckedProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const error = typed === null || typed === '' ? undefined : check(typed)
  return (
    <div data-field={name}>
      <TextField
        label={label}
        value={typed ?? value}
        error={error}
        isReadOnly={readOnly}
        {...(hint ? { placeholder: hint } : {})}
        {...(help ? { help } : {})}
        onChange={(next) => {
          setTyped(next)
          if (next === '' || check(next) === undefined) onChange(next)
        }}
        onBlur={() => {
          if (error === undefined) setTyped(null)
        }}
      />
    </div>
  )
}

function Details({ session }: { readonly session: ArticleSession }) {
  const t = useTranslate()
  const facts = useStore(session.facts)
  const { setField, readOnly } = session
  const address = (value: string): string | undefined => (isSafeHref(value) ? undefined : t('editor.invalidAddress'))
  const roleName: RoleName = (role) => t(`terms.role.${role}`)
  const inFile = authorsInFile(facts, roleName)
  const written = facts.language as ArticleLanguage
  const offered = articleLanguages.includes(written) ? articleLanguages : [...articleLanguages, written]
  return (
    <div className="details">
      <div className="details-pair">
        <Select<ArticleFacts['status']>
          label={t('editor.field.status')}
          value={facts.status}
          isDisabled={readOnly}
          choices={articleStatuses.map((id) => ({ id, label: t(`terms.status.${id}`) }))}
          onChange={(status) => setField('status', status)}
        />
        <div data-field="language">
          <Select
            label={t('editor.field.language')}
            value={written}
            isDisabled={readOnly}
            choices={offered.map((id) => ({ id, label: articleLanguages.includes(id) ? t(`terms.language.${id}`) : id }))}
            onChange={(language) => setField('language', language)}
          />
        </div>
      </div>
      <UndecidedLine />
      <HandOverSection session={session} />
      <ChecklistSection session={session} />
      <Checked
        name="authors"
        label={t('editor.field.authors')}
        value={authorsLine(facts.authors, roleName)}
        check={() => undefined}
        help={[inFile.printed && inFile.names && t('editor.authorsInFile', inFile), t('editor.authorsHelp')].filter(Boolean).join(' ')}
        readOnly={readOnly}
        onChange={(line) => setField('authors', readAuthors(line, roleName))}
      />
      <h3 className="ledger-group-name">{t('shell.details.desk')}</h3>
      <Checked
        name="targetWords"
        label={t('editor.field.targetWords')}
        value={facts.targetWords === 0 ? '' : String(facts.targetWords)}
        check={(typed) => (/^\d{1,6}$/.test(typed.trim()) ? undefined : t('houseRules.lengthWrong'))}
        readOnly={readOnly}
        onChange={(typed) => setField('targetWords', Number(typed.trim()))}
      />
      {facts.ignoredWords.length > 0 && (
        <Checked
          name="ignoredWords"
          label={t('editor.field.ignoredWords')}
          value={facts.ignoredWords.join(', ')}
          check={() => undefined}
          readOnly={readOnly}
          onChange={(typed) => setField('ignoredWords', typed.split(',').map((word) => word.trim()).filter(Boolean))}
        />
      )}
      <div data-field="edNote">
        <TextArea label={t('editor.field.edNote')} value={facts.edNote} isReadOnly={readOnly} onChange={(value) => setField('edNote', value)} />
      </div>
      <fieldset className="details-flags" data-field="flags" disabled={readOnly}>
        <legend className="ui-label">{t('editor.field.flags')}</legend>
        {flags.map((name) => (
          <label key={name}>
            <input type="checkbox" checked={facts.flags[name]} onChange={(event) => setField('flags', { ...facts.flags, [name]: event.target.checked })} />
            {t(`editor.field.${name}`)}
          </label>
        ))}
      </fieldset>
      <RepliesSection session={session} />
      <h3 className="ledger-group-name">{t('shell.details.publishing')}</h3>
      <div data-field="description">
        <TextArea label={t('editor.field.description')} value={facts.description} isReadOnly={readOnly} onChange={(value) => setField('description', value)} />
      </div>
      <div data-field="slug">
        <TextField label={t('editor.field.slug')} value={facts.slug} isReadOnly={readOnly} onChange={(value) => setField('slug', value)} />
      </div>
      {addresses.map((name) => (
        <Checked key={name} name={name} label={t(`editor.field.${name}`)} value={facts[name]} check={address} hint="https://" readOnly={readOnly} onChange={(value) => setField(name, value)} />
      ))}
      {times.map((name) => (
        <MomentField key={name} name={name} label={t(`editor.field.${name}`)} value={facts[name]} readOnly={readOnly} onChange={(value) => setField(name, value)} />
      ))}
      <PublicationHistory session={session} />
      <RestoredBlocks session={session} />
      <ActivitySection session={session} />
    </div>
  )
}

/** The fields that do not stand above the text: status, language, authors, the desk's own, publishing, and the import record last. */
export function DetailsPanel() {
  const t = useTranslate()
  const session = useStore(useFullShell().session)
  return (
    <Panel title={t('shell.details.title')} titleHidden>
      {session && <Details session={session} />}
    </Panel>
  )
}
