import { useId, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react'
import { useTranslate } from '../shell/messages'
import { TextArea } from '../ui'
import { begunAt, peopleFor, withPerson } from './people'

/** People that are offered at once; a further letter finds the others. */
const most = 6

interface MentionAreaProps {
  readonly label: string
  readonly placeholder: string
  readonly rows: number
  readonly value: string
  readonly onChange: (text: string) => void
  readonly people: readonly string[]
}

/** Where a note is written. Behind an `@` people are offered: arrow keys, then Enter or Tab choose, Escape closes and keeps what was typed. */
export function MentionArea({ people, value, onChange, ...rest }: MentionAreaProps) {
  const t = useTranslate()
  const id = useId()
  const place = useRef<HTMLDivElement>(null)
  const [caret, setCaret] = useState<number | null>(null)
  const [chosen, setChosen] = useState(0)
  const [closedAt, setClosedAt] = useState<number | null>(null)
  const [wanted, setWanted] = useState<number | null>(null)
  const area = (): HTMLTextAreaElement | null => place.current?.querySelector('textarea') ?? null
  useLayoutEffect(() => {
    if (wanted === null) return
    area()?.setSelectionRange(wanted, wanted)
    setWanted(null)
  }, [wanted])
  const begun = caret === null ? null : begunAt(value, caret)
  const offered = begun && begun.from !== closedAt ? peopleFor(people, begun.query).slice(0, most) : []
  const at = Math.min(chosen, offered.length - 1)
  const lineId = (index: number): string => `${id}-${index}`

  const follow = (): void => {
    const element = area()
    const now = element && document.activeElement === element && element.selectionStart === element.selectionEnd ? element.selectionStart : null
    setCaret(now)
    if (now === null || begunAt(element?.value ?? '', now) === null) setClosedAt(null)
  }
  const take = (name: string): void => {
    if (!begun) return
    const made = withPerson(value, begun, name)
    onChange(made.text)
    setCaret(made.caret)
    setWanted(made.caret)
  }
  const keys = (event: KeyboardEvent): void => {
    if (offered.length === 0 || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.nativeEvent.isComposing) return
    const name = offered[at]
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') setChosen((at + (event.key === 'ArrowDown' ? 1 : -1) + offered.length) % offered.length)
    else if ((event.key === 'Enter' || event.key === 'Tab') && name !== undefined) take(name)
    else if (event.key === 'Escape') setClosedAt(begun?.from ?? null)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div ref={place} className="note-writing" onKeyDownCapture={keys} onSelectCapture={follow} onBlur={() => setCaret(null)}>
      <TextArea
        {...rest}
        labelHidden
        value={value}
        onChange={(text) => {
          onChange(text)
          setChosen(0)
          follow()
        }}
        aria-autocomplete="list"
        {...(offered.length > 0 ? { 'aria-activedescendant': lineId(at), 'aria-controls': id } : {})}
      />
      {offered.length > 0 && (
        <ul id={id} role="listbox" aria-label={t('notes.people')} className="note-people">
          {offered.map((name, index) => (
            <li
              key={name}
              id={lineId(index)}
              role="option"
              aria-selected={index === at}
              onMouseDown={(event) => {
                event.preventDefault()
                take(name)
              }}
            >
              {name}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
