import { useMemo, useState } from 'react'
import type { PlacedNote } from '@shared/notes'
import type { ArticleSession } from '../editor/session'
import { useFullShell } from '../shell/full-context'
import { useTranslate } from '../shell/messages'
import { useStore } from '../shell/store'
import { Button, EmptyState, formatRecent, Panel, Select, useLanguage, useNow, WindowedList } from '../ui'
import { beginNote, standOnNote } from './note-actions'
import { NoteComposer } from './NoteComposer'
import { NoteDetail } from './NoteDetail'
import { NoteText } from './NoteText'
import { placeName } from './place-name'
import { noteFilters, shownNotes, type NoteFilter } from './shown-notes'
import { usePeople } from './usePeople'

/** Words in quotation marks, unless they stand in some already. */
const quoted = (words: string): string => (/^[“"‘«„].*[”"’»“]$/su.test(words.trim()) ? words : `“${words}”`)

const keyOf = ({ note }: PlacedNote): string => note.id

function Line({ placed, people }: { readonly placed: PlacedNote; readonly people: readonly string[] }) {
  const t = useTranslate()
  const language = useLanguage()
  const now = useNow()
  const { note } = placed
  const last = note.entries.at(-1)
  return (
    <div className={`note-line note-line-${note.state}`}>
      <p className="note-head">
        <span className="note-shape" role="img" aria-label={t(`terms.noteState.${note.state}`)}>{note.state === 'open' ? '○' : '✓'}</span>
        <span className="note-author">{note.entries[0]?.author || t('notes.nobody')}</span>
        {note.kind !== 'desk' && <span className="note-kind">{t(`terms.noteKind.${note.kind}`)}</span>}
        {last && <time className="note-when" dateTime={last.at}>{formatRecent(last.at, now, language)}</time>}
      </p>
      <NoteText text={note.entries[0]?.text ?? ''} people={people} />
      <p className="note-on">
        {placed.place === 'orphaned' ? t('notes.orphanedShort') : note.words.trim() !== '' && note.target === 'passage' ? quoted(note.words) : placeName(t, note.target, note.field)}
        {note.entries.length > 1 && ` · ${t('notes.answers', { count: note.entries.length - 1 })}`}
      </p>
    </div>
  )
}

interface NoteListProps {
  readonly session: ArticleSession
  readonly placed: readonly PlacedNote[]
  readonly current: string | null
}

function NoteList({ session, placed, current }: NoteListProps) {
  const t = useTranslate()
  const shell = useFullShell()
  const people = usePeople(session)
  return (
    <WindowedList label={t('notes.list')} items={placed} keyOf={keyOf} current={current} estimate={78} onChoose={(one) => standOnNote(shell, one)}>
      {(one) => <Line placed={one} people={people} />}
    </WindowedList>
  )
}

/** What the desk says about the piece, in reading order; none of it is ever published. */
export function NotesPanel() {
  const t = useTranslate()
  const shell = useFullShell()
  const session = useStore(shell.session)
  const all = useStore(shell.notes.placed)
  const current = useStore(shell.notes.current)
  const draft = useStore(shell.notes.draft)
  const writing = draft?.isOpen === true
  const { person } = useStore(shell.preferences)
  const [filter, setFilter] = useState<NoteFilter>('open')
  const placed = useMemo(() => shownNotes(all, filter, person), [all, filter, person])
  const chosen = all.find(({ note }) => note.id === current)
  const open = all.filter(({ note }) => note.state === 'open').length
  if (!session) return null
  return (
    <Panel
      title={t('notes.title')}
      titleHidden
      lead={
        <div className="notes-lead">
          {all.length > 0 && (
            <>
              <p className="panel-summary">{t('notes.summary', { open, total: all.length })}</p>
              <Select label={t('notes.filter')} labelHidden look="plain" value={filter} choices={noteFilters.map((id) => ({ id, label: t(`notes.show_${id}`) }))} onChange={setFilter} />
            </>
          )}
          {!session.readOnly && !writing && (all.length > 0 || draft) && (
            <Button size="small" onPress={() => beginNote(shell)}>{t(draft ? 'notes.goOn' : 'notes.new')}</Button>
          )}
          {writing && draft && <NoteComposer session={session} draft={draft} />}
        </div>
      }
      footer={chosen && !writing && <NoteDetail key={chosen.note.id} session={session} placed={chosen} />}
    >
      {all.length === 0 && !writing ? (
        <EmptyState title={t('notes.emptyTitle')} commands={['note.add']}>{t('notes.emptyText')}</EmptyState>
      ) : placed.length === 0 ? (
        !writing && <EmptyState title={t('notes.noneShown')} commands={['note.add']}>{t('notes.noneShownText')}</EmptyState>
      ) : (
        <NoteList session={session} placed={placed} current={current} />
      )}
    </Panel>
  )
}
