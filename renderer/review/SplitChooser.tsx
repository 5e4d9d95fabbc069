import { useEffect, useEffectEvent, useId, useRef, useState, type KeyboardEvent } from 'react'
import type { LedgerEntry } from '@shared/ledger'
import type { ArticleSession } from '../editor/session'
import { useFullShell } from '../shell/full-context'
import { useTranslate } from '../shell/messages'
import { IconButton } from '../ui'
import { divideEntry } from './ledger-actions'
import { partedAt, rangesOf } from './reshape'
import { beginningsIn } from './sentences'

interface SplitChooserProps {
  readonly entry: LedgerEntry
  readonly session: ArticleSession
  readonly onClose: () => void
}

/** Asks with which sentence the new quotation begins, by arrow keys and Enter; several stretches can each be parted from the others at once. */
export function SplitChooser({ entry, session, onClose }: SplitChooserProps) {
  const t = useTranslate()
  const shell = useFullShell()
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const [chosen, setChosen] = useState(0)
  const [asked] = useState(() => {
    const ranges = rangesOf(session.editor.state, entry)
    return { ranges, beginnings: beginningsIn(session.editor.state.doc, ranges) }
  })
  const lines = [...(asked.ranges.length > 1 ? [t('ledger.split.each')] : []), ...asked.beginnings.map(({ text }) => text)]
  useEffect(() => list.current?.focus(), [])
  const leave = useEffectEvent(onClose)
  useEffect(() => {
    const { attributions, verifications } = session.facts.get()
    // Another command has decided, merged or checked: what was asked about is no longer what stands there.
    return session.facts.subscribe(() => {
      const now = session.facts.get()
      if (now.attributions !== attributions || now.verifications !== verifications) leave()
    })
  }, [session])

  const split = (line: number): void => {
    const beginning = asked.beginnings[line - (lines.length - asked.beginnings.length)]
    divideEntry(shell, entry, (state, ranges) => (beginning ? partedAt(state, ranges, beginning.position) : ranges.map((range) => [range])))
    onClose()
    session.editor.view.focus()
  }
  const keys = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (by === 0 && event.key !== 'Enter' && event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    if (by !== 0 && lines.length > 0) setChosen((chosen + by + lines.length) % lines.length)
    if (event.key === 'Enter' && lines.length > 0) split(chosen)
    if (event.key === 'Escape') {
      onClose()
      session.editor.view.focus()
    }
  }
  return (
    <section className="ledger-split" aria-label={t('ledger.split.title')}>
      <div className="picker-head">
        <h3 className="ledger-group-name">{t('ledger.split.title')}</h3>
        <IconButton icon="close" label={t('ledger.split.close')} onPress={onClose} />
      </div>
      {lines.length === 0 && <p className="panel-none" role="alert">{t('ledger.split.none')}</p>}
      <div ref={list} role="listbox" tabIndex={0} className="ledger-split-lines" aria-label={t('ledger.split.title')} aria-activedescendant={lines.length > 0 ? `${id}-${chosen}` : undefined} onKeyDown={keys}>
        {lines.map((line, at) => (
          <div key={at} id={`${id}-${at}`} role="option" aria-selected={at === chosen} className="picker-row" onMouseMove={() => setChosen(at)} onClick={() => split(at)}>
            {line}
          </div>
        ))}
      </div>
    </section>
  )
}
