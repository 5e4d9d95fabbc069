import type { KeyboardEventHandler, RefObject } from 'react'
import { Button, Input, SearchField as AriaSearchField } from 'react-aria-components'
import { useTranslate } from '../shell/messages'
import { Icon, type IconName } from './Icon'

interface SearchFieldProps {
  /** Read out, and shown in the empty field. */
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly onKeyDown?: KeyboardEventHandler<HTMLInputElement>
  readonly inputRef?: RefObject<HTMLInputElement | null>
  readonly icon?: IconName
}

/** A line to search by; Escape empties it. */
export function SearchField({ label, value, onChange, onKeyDown, inputRef, icon = 'search' }: SearchFieldProps) {
  const t = useTranslate()
  return (
    <AriaSearchField className="ui-search" aria-label={label} value={value} onChange={onChange}>
      <Icon name={icon} />
      <Input ref={inputRef} className="ui-search-input" placeholder={label} onKeyDown={onKeyDown} spellCheck="false" />
      {value !== '' && (
        <Button className="ui-search-clear" aria-label={t('app.ui.clear')}>
          <Icon name="close" />
        </Button>
      )}
    </AriaSearchField>
  )
}
