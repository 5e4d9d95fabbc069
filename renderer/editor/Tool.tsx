import { Button as AriaButton, Tooltip, TooltipTrigger } from 'react-aria-components'
import { commandList, type CommandId } from '@shared/commands'
import { useFullShell } from '../shell/full-context'
import { useTranslate } from '../shell/messages'
import { Icon, Kbd, type IconName } from '../ui'

const shortcuts = new Map(commandList.map((command) => [command.id, command.accelerator]))

interface ToolProps {
  readonly command: CommandId
  readonly pressed?: boolean
  readonly disabled?: boolean
  readonly icon?: IconName
  /** Letters in place of a drawing. */
  readonly letters?: string
  readonly label?: string
  /** Gives way where the bar is narrow: the chooser of blocks has the same. */
  readonly isSpare?: boolean
}

/** A button of a toolbar that runs a command; its words and its shortcut stand in the tooltip. The focus stays where it is. */
export function Tool({ command, pressed, disabled = false, icon, letters, label, isSpare = false }: ToolProps) {
  const t = useTranslate()
  const shell = useFullShell()
  const keys = shortcuts.get(command)
  const words = label ?? t(`command.${command}`)
  return (
    <TooltipTrigger delay={500} closeDelay={0}>
      <AriaButton
        className={`tool${letters ? ` tool-${letters.toLowerCase()}` : ''}${isSpare ? ' tool-spare' : ''}`}
        aria-label={words}
        aria-pressed={pressed}
        isDisabled={disabled}
        preventFocusOnPress
        onPress={() => shell.run(command)}
      >
        {icon ? <Icon name={icon} /> : letters}
      </AriaButton>
      <Tooltip className="ui-tooltip" offset={6}>
        {words}
        {keys && <Kbd keys={keys} />}
      </Tooltip>
    </TooltipTrigger>
  )
}
