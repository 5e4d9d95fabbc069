import type { ReplyState } from '@shared/verification'
import { useTranslate } from '../shell/messages'

const shapes: Readonly<Record<ReplyState, string>> = {
  notAsked: 'M6 1.75v5.5M6 10v.01',
  waiting: 'M6 2a4 4 0 1 1 0 8 4 4 0 0 1 0-8ZM6 4v2.2l1.6 1',
  noAnswer: 'M2.5 6h7',
  answered: 'M2 2.5h8v5.5H6l-2.5 2V8H2Z',
  included: 'm2 6.5 2.75 2.75L10 3.5',
}

/** Where a right of reply stands, told by a shape and a word. */
export function ReplyMark({ state }: { readonly state: ReplyState }) {
  const t = useTranslate()
  return (
    <span className={`reply-state reply-state-${state}`}>
      <svg className="check-shape" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
        <path d={shapes[state]} />
      </svg>
      {t(`verification.reply.state.${state}`)}
    </span>
  )
}
