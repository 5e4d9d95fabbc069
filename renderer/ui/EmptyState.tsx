import type { ReactNode } from 'react'
import { commandList, type CommandId } from '@shared/commands'
import { useShell } from '../shell/context'
import { useTranslate } from '../shell/messages'
import { Button } from './Button'
import { Kbd } from './Kbd'

interface EmptyStateProps {
  readonly title: string
  /** What this place is for and what to do next. */
  readonly children?: ReactNode
  /** A step that is no command. */
  readonly action?: ReactNode
  /** The next steps: each is a button with the command's own shortcut. */
  readonly commands?: readonly CommandId[]
  /** The whole view is empty: its title is the main heading. */
  readonly isView?: boolean
}

/** What stands where there is nothing yet: it teaches the next step. */
export function EmptyState({ title, children, action, commands = [], isView = false }: EmptyStateProps) {
  const shell = useShell()
  const t = useTranslate()
  const Title = isView ? 'h1' : 'p'
  return (
    <div className="ui-empty">
      <Title className="ui-empty-title">{title}</Title>
      {children && <div className="ui-empty-words">{children}</div>}
      {action && <div className="ui-empty-steps">{action}</div>}
      {commands.length > 0 && (
        <ul className="ui-empty-steps">
          {commandList
            .filter((command) => commands.includes(command.id))
            .map((command) => (
              <li key={command.id}>
                <Button size="small" isDisabled={!shell.canRun(command.id)} onPress={() => shell.run(command.id)}>
                  {t(`command.${command.id}`)}
                </Button>
                {command.accelerator && <Kbd keys={command.accelerator} />}
              </li>
            ))}
        </ul>
      )}
    </div>
  )
}
