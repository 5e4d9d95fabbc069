import type { LedgerEntry } from '@shared/ledger'
import { useTranslate } from '../shell/messages'
import { markOf, type MarkedCheck } from './marked-check'
import { useCheck } from './useCheck'

const shapes: Readonly<Record<MarkedCheck, string>> = {
  unchecked: 'M6 2a4 4 0 1 1 0 8 4 4 0 0 1 0-8Z',
  inProgress: 'M6 2a4 4 0 1 1 0 8 4 4 0 0 1 0-8ZM6 4v2.2l1.6 1',
  verified: 'm2 6.5 2.75 2.75L10 3.5',
  disputed: 'M2.25 4.25h7.5M2.25 7.75h7.5M8.25 1.75l-4.5 8.5',
  needsCorrection: 'M6 1.75v5.5M6 10v.01',
  unverifiable: 'M4 4a2 2 0 1 1 2.9 1.8c-.6.35-.9.7-.9 1.45M6 10v.01',
  changed: 'M2.25 5.25A3.9 3.9 0 0 1 9 3.3l.75.7M9.75 1.75V4H7.5M9.75 6.75A3.9 3.9 0 0 1 3 8.7L2.25 8M2.25 10.25V8H4.5',
}

interface CheckMarkProps {
  readonly of: MarkedCheck
  /** The word beside the shape; when it is not shown the shape carries it for a screen reader. */
  readonly word?: 'shown' | 'hidden'
}

/** How it stands with a check, told by a shape and a word, and by colour last. */
export function CheckMark({ of, word = 'shown' }: CheckMarkProps) {
  const t = useTranslate()
  const name = of === 'changed' ? t('verification.changed') : t(`verification.status.${of}`)
  const said = word === 'hidden' ? ({ role: 'img', 'aria-label': name } as const) : ({ 'aria-hidden': true } as const)
  return (
    <span className={`check-mark check-mark-${of}`}>
      <svg className="check-shape" viewBox="0 0 12 12" focusable="false" {...said}>
        <path d={shapes[of]} />
      </svg>
      {word === 'shown' && <span className="check-word">{name}</span>}
    </span>
  )
}

/** The mark of an entry of the ledger's list; nothing for one that nobody has confirmed. */
export function EntryCheck({ entry }: { readonly entry: LedgerEntry }) {
  const found = useCheck(entry)
  return found && entry.state === 'confirmed' ? <CheckMark of={markOf(found.check)} word="hidden" /> : null
}
