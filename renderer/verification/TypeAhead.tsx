import { useId, useState, type KeyboardEvent } from 'react'

/** A line that is offered. */
export interface Offered {
  readonly id: string
  readonly name: string
  readonly note: string
}

interface TypeAheadProps {
  readonly label: string
  readonly placeholder: string
  readonly value: string
  readonly readOnly: boolean
  /** What fits `value`, the best first. */
  readonly rows: readonly Offered[]
  readonly onType: (text: string) => void
  readonly onTake: (row: Offered) => void
  /** A line has to be taken, and what is typed is no value of its own: the best is chosen from the start, and Enter takes it. */
  readonly isChoice?: boolean
  /** `rows` are offered before anything is typed as well. */
  readonly offersAll?: boolean
  /** Said below the field while it does not have the focus. */
  readonly untaken?: string
}

/** A line of text that offers what fits as it is typed; arrows and Enter take one, Escape closes the offer. */
export function TypeAhead({ label, placeholder, value, readOnly, rows, onType, onTake, isChoice = false, offersAll = false, untaken }: TypeAheadProps) {
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  const [moved, setAt] = useState(-1)
  const [hasFocus, setHasFocus] = useState(false)
  const at = moved < 0 && isChoice ? 0 : moved
  const offered = isOpen && (offersAll || value.trim() !== '') ? rows : []
  const close = (): void => {
    setOpen(false)
    setAt(-1)
  }
  const take = (row: Offered): void => {
    onTake(row)
    close()
  }
  const keys = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const row = offered[at]
    if (by !== 0 && offered.length > 0) setAt(at < 0 ? (by === 1 ? 0 : offered.length - 1) : (at + by + offered.length) % offered.length)
    else if (event.key === 'Enter' && row) take(row)
    else if (event.key === 'Escape' && offered.length > 0) close()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className="ui-field">
      <label className="ui-label" htmlFor={id}>{label}</label>
      <input
        id={id}
        className="ui-input"
        role="combobox"
        aria-expanded={offered.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={offered[at] ? `${id}-${at}` : undefined}
        aria-autocomplete="list"
        placeholder={placeholder}
        value={value}
        readOnly={readOnly}
        onChange={(event) => {
          onType(event.target.value)
          setOpen(true)
          setAt(-1)
        }}
        onFocus={() => {
          setHasFocus(true)
          setOpen(offersAll)
        }}
        onBlur={() => {
          setHasFocus(false)
          close()
        }}
        onKeyDown={keys}
      />
      {untaken !== undefined && !hasFocus && <p className="ui-field-error">{untaken}</p>}
      <ul id={`${id}-list`} role="listbox" aria-label={label} className="picker-list check-offer" hidden={offered.length === 0}>
        {offered.map((row, index) => (
          <li
            key={row.id}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === at}
            className="picker-row"
            onMouseMove={() => setAt(index)}
            onMouseDown={(event) => {
              // The field keeps the focus.
              event.preventDefault()
              take(row)
            }}
          >
            <span>{row.name}</span>
            <span className="picker-note">{row.note}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
