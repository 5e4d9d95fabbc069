import { useLayoutEffect, useRef, type KeyboardEvent } from 'react'
import { noteKinds } from '@shared/notes'
import type { ArticleSession } from '../editor/session'
import { useNamed } from '../person/useNamed'
import { useFullShell } from '../shell/full-context'
import { useTranslate } from '../shell/messages'
import { Button, IconButton, Kbd, Select } from '../ui'
import { MentionArea } from './MentionArea'
import { keepNote } from './note-actions'
import { placeName } from './place-name'
import type { Draft } from './notes-desk'
import { usePeople } from './usePeople'

interface NoteComposerProps {
  readonly session: ArticleSession
  readonly draft: Draft
}

/** Where a new note is written: what it stands on, what it says, and for whom. */
export function NoteComposer({ session, draft }: NoteComposerProps) {
  const t = useTranslate()
  const shell = useFullShell()
  const { place, isWhole, kind, text, asked } = draft
  const people = usePeople(session)
  const form = useRef<HTMLFormElement>(null)
  // What was begun is gone on with behind its last word.
  useLayoutEffect(() => {
    const area = form.current?.querySelector('textarea')
    area?.focus()
    area?.setSelectionRange(area.value.length, area.value.length)
  }, [asked])
  const change = (part: Partial<Draft>): void => shell.notes.draft.set((present) => present && { ...present, ...part })
  const close = (): void => {
    shell.notes.draft.set(text.trim() === '' ? null : { ...draft, isOpen: false })
    session.editor.view.focus()
  }
  const named = useNamed(() => {
    keepNote(shell, session, draft)
    session.editor.view.focus()
  })
  const keep = (): void => {
    if (text.trim() !== '') named.run()
  }
  const leave = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    close()
  }
  /** Before the choosers, which keep Enter to themselves. */
  const send = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    event.stopPropagation()
    keep()
  }
  if (named.question) return named.question
  return (
    <form
      ref={form}
      className="note-composer"
      aria-label={t('notes.new')}
      onKeyDown={leave}
      onKeyDownCapture={send}
      onSubmit={(event) => {
        event.preventDefault()
        keep()
      }}
    >
      {place.words.trim() !== '' && !isWhole && <p className="note-words">{place.words}</p>}
      <MentionArea label={t('notes.text')} placeholder={t('notes.placeholder')} value={text} onChange={(words) => change({ text: words })} rows={3} people={people} />
      <div className="note-choices">
        {place.on !== 'article' && (
          <Select
            label={t('notes.on')}
            labelHidden
            look="plain"
            value={isWhole ? 'article' : 'place'}
            choices={[{ id: 'place', label: placeName(t, place.on, place.on === 'field' ? place.field : '') }, { id: 'article', label: t('notes.place.article') }]}
            onChange={(chosen) => change({ isWhole: chosen === 'article' })}
          />
        )}
        <Select label={t('notes.kind')} labelHidden look="plain" value={kind} choices={noteKinds.map((id) => ({ id, label: t(`terms.noteKind.${id}`) }))} onChange={(id) => change({ kind: id })} />
      </div>
      <div className="note-buttons">
        <Button type="submit" size="small" variant="primary" isDisabled={text.trim() === ''}>{t('notes.keep')}</Button>
        <Kbd keys="CmdOrCtrl+Return" />
        <Button size="small" variant="plain" onPress={close}>{t(text.trim() === '' ? 'notes.cancel' : 'notes.fold')}</Button>
        {text.trim() !== '' && <IconButton icon="trash" label={t('notes.discard')} onPress={() => shell.notes.draft.set(null)} />}
      </div>
    </form>
  )
}
