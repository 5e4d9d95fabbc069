import { DateField } from '../ui'

interface MomentFieldProps {
  readonly name: string
  readonly label: string
  /** ISO 8601 with offset, or null. */
  readonly value: string | null
  readonly readOnly: boolean
  readonly onChange: (value: string | null) => void
  /** See `DateField`. */
  readonly onUnread?: (text: string) => void
}

/** A day and a time of day of the article, in this machine's time zone; kept with its offset. */
export function MomentField({ name, label, value, readOnly, onChange, onUnread }: MomentFieldProps) {
  return (
    <div data-field={name}>
      <DateField hasTime label={label} value={value} isReadOnly={readOnly} onChange={onChange} onUnread={onUnread} />
    </div>
  )
}
