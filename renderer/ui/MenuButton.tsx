import type { RefObject } from 'react'
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { Icon, type IconName } from './Icon'
import { Kbd } from './Kbd'

export interface MenuAction {
  readonly id: string
  readonly label: string
  readonly icon?: IconName
  readonly shortcut?: string | undefined
  readonly danger?: boolean
  readonly isDisabled?: boolean
  readonly run: () => void
}

interface MenuButtonProps {
  readonly label: string
  readonly actions: readonly MenuAction[]
  readonly icon?: IconName
  /** Opened from outside as well (a row's Shift+F10 or right click). */
  readonly isOpen?: boolean
  readonly onOpenChange?: (open: boolean) => void
  /** False for a row's button, which is reached by the row's own keys. */
  readonly inTabOrder?: boolean
  readonly buttonRef?: RefObject<HTMLButtonElement | null>
}

/** A small button that opens a menu of actions. */
export function MenuButton({ label, actions, icon = 'more', isOpen, onOpenChange, inTabOrder = true, buttonRef }: MenuButtonProps) {
  return (
    <MenuTrigger {...(isOpen === undefined ? {} : { isOpen })} {...(onOpenChange ? { onOpenChange } : {})}>
      <Button ref={buttonRef} className="ui-icon-button" aria-label={label} excludeFromTabOrder={!inTabOrder} preventFocusOnPress={!inTabOrder}>
        <Icon name={icon} />
      </Button>
      <Popover className="ui-popover" placement="bottom end" offset={4}>
        <Menu className="ui-menu" {...(inTabOrder ? {} : { autoFocus: 'first' as const })} aria-label={label} onAction={(key) => actions.find((action) => action.id === key)?.run()}>
          {actions.map((action) => (
            <MenuItem
              key={action.id}
              id={action.id}
              textValue={action.label}
              isDisabled={action.isDisabled ?? false}
              className={action.danger ? 'ui-menu-item ui-menu-item-danger' : 'ui-menu-item'}
            >
              {action.icon && <Icon name={action.icon} />}
              <span className="ui-menu-words">{action.label}</span>
              {action.shortcut && <Kbd keys={action.shortcut} />}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
