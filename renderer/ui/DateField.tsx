import { useState } from 'react'
import { useTranslate } from '../shell/messages'
import { formatDate, formatFullDay } from './dates'
import { readDate } from './read-date'
import { TextField } from './TextField'
import { useLanguage } from './useLanguage'
import { useStoredAtEnd } from './useStoredAtEnd'

interface DateFieldProps {
  readonly label: string
  /** ISO 8601 with offset, or null. */
  readonly value: string | null
  /** Asks for the time of day too. */
  readonly hasTime?: boolean
  readonly isReadOnly?: boolean
  readonly onChange: (value: string | null) => void
  /** Is given what was typed and is no date when the field leaves the window; Escape then tells so first. */
  readonly onUnread?: ((text: string) => void) | undefined
}

const minute = (iso: string): number => Math.floor(Date.parse(iso) / 60_000)

/**
 * A day, with its time where that is asked for, written and shown as the window's language writes it, in this machine's time
 * zone; every usual way of writing one is read. It is stored when the field is left or with Enter; what is no date stays and is told.
 */
export function DateField({ label, value, hasTime = false, isReadOnly = false, onChange, onUnread }: DateFieldProps) {
  const t = useTranslate()
  const language = useLanguage()
  const [typed, setTyped] = useState<string | null>(null)
  const [isMissed, setMissed] = useState(false)
  const isKnown = value !== null && !Number.isNaN(Date.parse(value))
  const shown = isKnown ? (hasTime ? formatDate(value, language) : formatFullDay(value, language)) : ''
  const leave = (): void => {
    if (typed === null) return
    const read = readDate(typed)
    if (read === null && typed.trim() !== '') return setMissed(true)
    // Seconds that a field cannot show are kept.
    if (read === null ? value !== null : !isKnown || minute(read) !== minute(value)) onChange(read)
    setTyped(null)
  }
  const isUnread = (): boolean => typed !== null && typed.trim() !== '' && readDate(typed) === null
  useStoredAtEnd(() => {
    if (!onUnread || !isUnread()) return leave()
    onUnread(typed?.trim() ?? '')
    setTyped(null)
    setMissed(false)
  })
  return (
    <TextField
      label={label}
      value={typed ?? shown}
      placeholder={t(hasTime ? 'app.ui.momentHint' : 'app.ui.dayHint')}
      error={isMissed ? t(hasTime ? 'app.ui.momentWrong' : 'app.ui.dayWrong') : undefined}
      isReadOnly={isReadOnly}
      autoComplete="off"
      onChange={(text) => {
        setMissed(false)
        setTyped(text === shown ? null : text)
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter') leave()
        // The first Escape says what is wrong; the next one leaves.
        else if (event.key === 'Escape' && onUnread && isUnread() && !isMissed) setMissed(true)
        else event.continuePropagation()
      }}
      onBlur={leave}
    />
  )
}
