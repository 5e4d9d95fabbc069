import type { ReactNode, RefObject } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components'
import { Icon, type IconName } from './Icon'

interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'children' | 'style'> {
  /** `quiet` is the usual one; one `primary` a view at most; `danger` for what cannot be taken back; `plain` has no edge. */
  readonly variant?: 'quiet' | 'primary' | 'danger' | 'plain'
  readonly size?: 'small' | 'normal'
  readonly icon?: IconName
  readonly buttonRef?: RefObject<HTMLButtonElement | null>
  readonly children: ReactNode
}

/** A button with words on it. */
export function Button({ variant = 'quiet', size = 'normal', icon, buttonRef, children, ...rest }: ButtonProps) {
  return (
    <AriaButton {...rest} {...(buttonRef ? { ref: buttonRef } : {})} className={`ui-button ui-button-${variant} ui-button-${size}`}>
      {icon && <Icon name={icon} />}
      {children !== null && <span className="ui-button-words">{children}</span>}
    </AriaButton>
  )
}
