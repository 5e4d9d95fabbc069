import { useState } from 'react'
import { credibilities, sourceKinds, type Source } from '@shared/source'
import { useTranslate } from '../shell/messages'
import { DateField, Select, TextArea, TextField } from '../ui'

interface SourceFieldsProps {
  readonly draft: Source
  /** Its first field takes the focus. */
  readonly takesFocus: boolean
  readonly onChange: (part: Partial<Source>) => void
}

const listOf = (lines: string): string[] => lines.split('\n').map((line) => line.trim()).filter(Boolean)

/** Asked of every source; the rest is folded away while it is empty. */
const firstLines = ['jobTitle', 'affiliation'] as const
const moreLines = ['honorific', 'url'] as const

const hasMore = (source: Source): boolean =>
  source.aliases.length > 0 || source.contact.length > 0 || source.credibility !== 'undetermined' || source.accessedAt !== null || moreLines.some((name) => source[name] !== '')

/** Who a source is: its name, its kind, and what else is known. Lists are typed one a line, for names and addresses may hold commas. */
export function SourceFields({ draft, takesFocus, onChange }: SourceFieldsProps) {
  const t = useTranslate()
  // As it was typed, empty lines and all; until then the register's, which may change under the card.
  const [aliases, setAliases] = useState<string | null>(null)
  const [contact, setContact] = useState<string | null>(null)
  // A name that was never there is missed when its field is left, not before a letter is typed.
  const [isNameMissed, setNameMissed] = useState(draft.name.trim() !== '')
  const [isFolded, setFolded] = useState(!hasMore(draft))
  return (
    <>
      <TextField label={t('sources.name')} value={draft.name} autoFocus={takesFocus} error={isNameMissed && draft.name.trim() === '' ? t('sources.nameMissing') : undefined} onBlur={() => setNameMissed(true)} onChange={(name) => onChange({ name })} />
      <Select label={t('sources.kind')} value={draft.kind} choices={sourceKinds.map((id) => ({ id, label: t(`terms.sourceKind.${id}`) }))} onChange={(kind) => onChange({ kind })} />
      {firstLines.map((name) => (
        <TextField key={name} label={t(`sources.${name}`)} value={draft[name]} onChange={(value) => onChange({ [name]: value })} />
      ))}
      <details className="source-more" open={!isFolded} onToggle={(event) => setFolded(!event.currentTarget.open)}>
        <summary>{t('sources.more')}</summary>
        <div className="source-more-fields">
          <TextArea
            rows={1}
            label={t('sources.aliases')}
            value={aliases ?? draft.aliases.join('\n')}
            onChange={(line) => {
              setAliases(line)
              onChange({ aliases: listOf(line) })
            }}
          />
          {moreLines.map((name) => (
            <TextField key={name} label={t(`sources.${name}`)} value={draft[name]} onChange={(value) => onChange({ [name]: value })} />
          ))}
          <DateField label={t('sources.accessedAt')} value={draft.accessedAt} onChange={(accessedAt) => onChange({ accessedAt })} />
          <TextArea
            rows={1}
            label={t('sources.contact')}
            value={contact ?? draft.contact.join('\n')}
            onChange={(line) => {
              setContact(line)
              onChange({ contact: listOf(line) })
            }}
          />
          <Select label={t('sources.credibility')} value={draft.credibility} choices={credibilities.map((id) => ({ id, label: t(`terms.credibility.${id}`) }))} onChange={(credibility) => onChange({ credibility })} />
        </div>
      </details>
    </>
  )
}
