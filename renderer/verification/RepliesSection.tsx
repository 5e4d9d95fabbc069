import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { newId } from '@shared/ids'
import { toIsoTime } from '@shared/time'
import { repliesOf, replyState, rightOfReplySchema, type RightOfReply } from '@shared/verification'
import type { ArticleSession } from '../editor/session'
import { useTranslate } from '../shell/messages'
import { useStore } from '../shell/store'
import { Button, formatDate, useLanguage, useNow } from '../ui'
import { keepReply } from './decide'
import { ReplyForm } from './ReplyForm'
import { ReplyMark } from './ReplyMark'

/** Who is owed a reply before the article is printed, and what came of it. */
export function RepliesSection({ session }: { readonly session: ArticleSession }) {
  const t = useTranslate()
  const language = useLanguage()
  const now = toIsoTime(useNow())
  const rightOfReply = useStore(session.facts, (facts) => facts.rightOfReply)
  const replies = repliesOf({ rightOfReply })
  const section = useRef<HTMLElement>(null)
  const [open, setOpen] = useState<string | null>(null)

  /** The reply as it stands now: of a form that closes several fields may be stored, one after the other. */
  const present = ({ id }: RightOfReply): RightOfReply | undefined => repliesOf(session.facts.get()).find((each) => each.id === id)
  const change = (reply: RightOfReply, part: Partial<RightOfReply>): void => {
    const now = present(reply)
    if (now) session.setField('rightOfReply', { ...session.facts.get().rightOfReply, [reply.id]: { ...now, ...part } })
  }
  const keep = (id: string, reply: RightOfReply | null): void => session.editor.view.dispatch(keepReply(session.editor.state, id, reply))
  const add = (): void => {
    const id = newId()
    keep(id, rightOfReplySchema.parse({ id }))
    setOpen(id)
  }
  // A command leads here: into the first form where nobody is owed a reply yet, else to the list.
  const enter = useEffectEvent((): void => {
    section.current?.scrollIntoView({ block: 'nearest' })
    if (replies.length === 0 && !session.readOnly) add()
    else (section.current?.querySelector('button') ?? section.current)?.focus()
  })
  useEffect(() => {
    const listener = (): void => enter()
    globalThis.addEventListener('redaksi:reply', listener)
    return () => globalThis.removeEventListener('redaksi:reply', listener)
  }, [])
  const close = (): void => {
    setOpen(null)
    section.current?.focus()
  }
  return (
    <section ref={section} className="replies" aria-labelledby="replies-title" data-field="rightOfReply" tabIndex={-1}>
      <h3 id="replies-title" className="ledger-group-name">{t('verification.reply.title')}</h3>
      {replies.length === 0 && <p className="ui-help">{t('verification.reply.help')}</p>}
      {replies.map((reply) => (
        <div key={reply.id}>
          <button type="button" className="reply-row" aria-expanded={open === reply.id} onClick={() => setOpen(open === reply.id ? null : reply.id)}>
            <span className={reply.party ? 'reply-party' : 'reply-party reply-party-none'}>{reply.party || t('verification.reply.nameless')}</span>
            <ReplyMark state={replyState(reply, now)} />
            {(reply.askedAt || reply.askedHow) && <span className="reply-how">{[reply.askedAt ? formatDate(reply.askedAt, language) : '', reply.askedHow].filter(Boolean).join(' · ')}</span>}
          </button>
          {open === reply.id && (
            <ReplyForm
              reply={reply}
              readOnly={session.readOnly}
              onChange={(part) => change(reply, part)}
              onDone={close}
              onUnread={(line) => {
                const note = present(reply)?.note ?? ''
                change(reply, { note: note === '' ? line : `${note}\n${line}` })
              }}
              onRemove={() => {
                keep(reply.id, null)
                close()
              }}
            />
          )}
        </div>
      ))}
      {!session.readOnly && <div><Button size="small" icon="plus" onPress={add}>{t('verification.reply.add')}</Button></div>}
    </section>
  )
}
