import { useEffect, useRef } from 'react'
import type { RightOfReply } from '@shared/verification'
import { useTranslate } from '../shell/messages'
import { MomentField } from '../shell/MomentField'
import { Button, TextArea, TextField } from '../ui'
import { TypeAhead } from './TypeAhead'
import { useOffered } from './useOffered'

interface ReplyFormProps {
  readonly reply: RightOfReply
  readonly readOnly: boolean
  readonly onChange: (change: Partial<RightOfReply>) => void
  /** A line for the note: what was written as a time, and is none. */
  readonly onUnread: (line: string) => void
  readonly onRemove: () => void
  readonly onDone: () => void
}

/** All that is recorded of one party's right of reply. Every change holds at once; Escape closes the form, once it has told what is no time. */
export function ReplyForm({ reply, readOnly, onChange, onUnread, onRemove, onDone }: ReplyFormProps) {
  const t = useTranslate()
  const form = useRef<HTMLDivElement>(null)
  const rows = useOffered(reply.party, [])
  // What is no time is somebody's word all the same: it is kept with the field that it was written in.
  const unread = (label: string) => (text: string): void => onUnread(`${label}: ${text}`)
  useEffect(() => form.current?.querySelector('input')?.focus(), [])
  return (
    <div ref={form} className="reply-form" onKeyDown={(event) => event.key === 'Escape' && onDone()}>
      <TypeAhead
        label={t('verification.reply.party')}
        placeholder={t('verification.reply.partyHint')}
        value={reply.party}
        readOnly={readOnly}
        rows={rows}
        onType={(party) => onChange({ party })}
        onTake={({ name }) => onChange({ party: name })}
      />
      <MomentField name="askedAt" label={t('verification.reply.askedAt')} value={reply.askedAt} readOnly={readOnly} onChange={(askedAt) => onChange({ askedAt })} onUnread={unread(t('verification.reply.askedAt'))} />
      <TextField label={t('verification.reply.askedHow')} placeholder={t('verification.reply.askedHowHint')} value={reply.askedHow} isReadOnly={readOnly} onChange={(askedHow) => onChange({ askedHow })} />
      <MomentField name="deadline" label={t('verification.reply.deadline')} value={reply.deadline} readOnly={readOnly} onChange={(deadline) => onChange({ deadline })} onUnread={unread(t('verification.reply.deadline'))} />
      <TextArea label={t('verification.reply.answer')} value={reply.answer} isReadOnly={readOnly} onChange={(answer) => onChange({ answer })} />
      <label>
        <input type="checkbox" checked={reply.included} disabled={readOnly} onChange={(event) => onChange({ included: event.target.checked })} />
        {t('verification.reply.included')}
      </label>
      <TextArea label={t('verification.reply.note')} value={reply.note} isReadOnly={readOnly} onChange={(note) => onChange({ note })} />
      <div className="check-actions">
        <Button size="small" onPress={onDone}>{t('verification.reply.done')}</Button>
        {!readOnly && <Button size="small" variant="danger" onPress={onRemove}>{t('verification.reply.remove')}</Button>}
      </div>
    </div>
  )
}
