import { useId } from 'react'
import { toIsoTime } from '@shared/time'

interface MomentFieldProps {
  readonly name: string
  readonly label: string
  /** ISO 8601 with offset, or null. */
  readonly value: string | null
  readonly readOnly: boolean
  readonly onChange: (value: string | null) => void
}

/** `value` as the field wants it: this machine's own time to the minute. */
const local = (value: string): string => toIsoTime(new Date(value)).slice(0, 16)

/** A day and a time of day, in this machine's time zone; kept with its offset. */
export function MomentField({ name, label, value, readOnly, onChange }: MomentFieldProps) {
  const id = useId()
  return (
    <div className="ui-field" data-field={name}>
      <label className="ui-label" htmlFor={id}>{label}</label>
      <input
        id={id}
        className="ui-input"
        type="datetime-local"
        value={value === null ? '' : local(value)}
        readOnly={readOnly}
        onChange={(event) => onChange(event.target.value === '' ? null : toIsoTime(new Date(event.target.value)))}
      />
    </div>
  )
}
