import { Button, Tooltip, TooltipTrigger, type ButtonProps } from 'react-aria-components'
import { Icon, type IconName } from './Icon'
import { Kbd } from './Kbd'

interface IconButtonProps extends Omit<ButtonProps, 'className' | 'children' | 'style' | 'aria-label'> {
  readonly icon: IconName
  /** What it does, in words: read out, and shown when the pointer or the focus rests on it. */
  readonly label: string
  /** Its shortcut in Electron's notation. */
  readonly shortcut?: string | undefined
}

/** A button with a drawing on it; its words and its shortcut stand in the tooltip. A toggle is given `aria-pressed`. */
export function IconButton({ icon, label, shortcut, ...rest }: IconButtonProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={0}>
      <Button {...rest} aria-label={label} className="ui-icon-button">
        <Icon name={icon} />
      </Button>
      <Tooltip className="ui-tooltip" offset={6}>
        {label}
        {shortcut && <Kbd keys={shortcut} />}
      </Tooltip>
    </TooltipTrigger>
  )
}
