import { useState, type KeyboardEvent } from 'react'
import { noteKinds, type NoteKind } from '@shared/notes'
import type { ArticleSession } from '../editor/session'
import { useFullShell } from '../shell/full-context'
import { useTranslate } from '../shell/messages'
import { Button, Kbd, Select, TextArea } from '../ui'
import { keepNote } from './note-actions'
import { placeName } from './place-name'
import { wholeArticle, type NewPlace } from './new-place'
import { useNamed } from './useNamed'

interface NoteComposerProps {
  readonly session: ArticleSession
  readonly place: NewPlace
}

/** Where a new note is written: what it stands on, what it says, and for whom. */
export function NoteComposer({ session, place }: NoteComposerProps) {
  const t = useTranslate()
  const shell = useFullShell()
  const [text, setText] = useState('')
  const [kind, setKind] = useState<NoteKind>('desk')
  const [isWhole, setWhole] = useState(place.on === 'article')
  const close = (): void => {
    shell.notes.writing.set(null)
    session.editor.view.focus()
  }
  const named = useNamed(() => {
    keepNote(shell, session, isWhole ? wholeArticle : place, kind, text)
    session.editor.view.focus()
  })
  const keep = (): void => {
    if (text.trim() !== '') named.run()
  }
  const keys = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      event.preventDefault()
      close()
    }
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      keep()
    }
  }
  if (named.question) return named.question
  return (
    <form
      className="note-composer"
      aria-label={t('notes.new')}
      onKeyDown={keys}
      onSubmit={(event) => {
        event.preventDefault()
        keep()
      }}
    >
      {place.words.trim() !== '' && !isWhole && <p className="note-words">{place.words}</p>}
      <TextArea label={t('notes.text')} labelHidden placeholder={t('notes.placeholder')} value={text} autoFocus onChange={setText} rows={3} />
      <div className="note-choices">
        {place.on !== 'article' && (
          <Select
            label={t('notes.on')}
            labelHidden
            look="plain"
            value={isWhole ? 'article' : 'place'}
            choices={[{ id: 'place', label: placeName(t, place.on, place.on === 'field' ? place.field : '') }, { id: 'article', label: t('notes.place.article') }]}
            onChange={(chosen) => setWhole(chosen === 'article')}
          />
        )}
        <Select label={t('notes.kind')} labelHidden look="plain" value={kind} choices={noteKinds.map((id) => ({ id, label: t(`terms.noteKind.${id}`) }))} onChange={setKind} />
      </div>
      <div className="note-buttons">
        <Button type="submit" size="small" variant="primary" isDisabled={text.trim() === ''}>{t('notes.keep')}</Button>
        <Kbd keys="CmdOrCtrl+Return" />
        <Button size="small" variant="plain" onPress={close}>{t('notes.cancel')}</Button>
      </div>
    </form>
  )
}
