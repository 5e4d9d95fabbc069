import type { KeyboardEvent } from 'react'
import type { PlacedNote } from '@shared/notes'
import type { ArticleSession } from '../editor/session'
import { useNamed } from '../person/useNamed'
import { useFullShell } from '../shell/full-context'
import { useTranslate } from '../shell/messages'
import { useStore } from '../shell/store'
import { Button, formatRecent, IconButton, useLanguage, useNow } from '../ui'
import { MentionArea } from './MentionArea'
import { answerNote, dropNote, leadToNote, settleNote } from './note-actions'
import { NoteText } from './NoteText'
import { usePeople } from './usePeople'

interface NoteDetailProps {
  readonly session: ArticleSession
  readonly placed: PlacedNote
}

/** The thread of the note that the list stands on: what was said, an answer, and what to do with it. */
export function NoteDetail({ session, placed }: NoteDetailProps) {
  const t = useTranslate()
  const shell = useFullShell()
  const language = useLanguage()
  const now = useNow()
  const { note } = placed
  const people = usePeople(session)
  const answer = useStore(shell.notes.answers, (answers) => answers[note.id] ?? '')
  const setAnswer = (text: string): void => shell.notes.answers.set((present) => ({ ...present, [note.id]: text }))
  const named = useNamed(() => answerNote(shell, session, note.id))
  const send = (): void => {
    if (answer.trim() !== '') named.run()
  }
  const keys = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    send()
  }
  return (
    <section className="note-detail" aria-label={t('notes.thread')}>
      {note.words.trim() !== '' && <p className="note-words">{note.words}</p>}
      {placed.place === 'orphaned' && <p className="note-orphaned">{t('notes.orphaned')}</p>}
      <ol className="note-entries">
        {note.entries.map((entry) => (
          <li key={entry.id} className="note-entry">
            <p className="note-by">
              <span className="note-author">{entry.author || t('notes.nobody')}</span> <time dateTime={entry.at}>{formatRecent(entry.at, now, language)}</time>
            </p>
            <NoteText text={entry.text} people={people} />
          </li>
        ))}
      </ol>
      {note.state === 'resolved' && <p className="note-settled">{t('notes.settledBy', { name: note.stateBy || t('notes.nobody'), when: formatRecent(note.stateAt, now, language) })}</p>}
      {!session.readOnly && (
        <>
          {named.question}
          <div onKeyDown={keys}>
            <MentionArea label={t('notes.answer')} placeholder={t('notes.answer')} rows={1} value={answer} onChange={setAnswer} people={people} />
          </div>
          <div className="note-buttons">
            {answer.trim() !== '' && <Button size="small" variant="primary" onPress={send}>{t('notes.send')}</Button>}
            <Button size="small" onPress={() => settleNote(shell, session, note.id, note.state === 'open' ? 'resolved' : 'open')}>
              {t(note.state === 'open' ? 'notes.resolve' : 'notes.reopen')}
            </Button>
            {(placed.place === 'body' || placed.place === 'field') && <Button size="small" variant="plain" onPress={() => leadToNote(shell, placed)}>{t('notes.show')}</Button>}
            <IconButton icon="trash" label={t('notes.remove')} onPress={() => dropNote(shell, session, note.id)} />
          </div>
        </>
      )}
    </section>
  )
}
