import { Button, Tooltip, TooltipTrigger } from 'react-aria-components'
import { commandList } from '@shared/commands'
import { useFullShell } from '../shell/full-context'
import { useTranslate } from '../shell/messages'
import { useStore } from '../shell/store'
import { Icon, Kbd } from '../ui'

/** In the status bar: whether the vault is open, and the way to change that. Nothing where the library has no vault. */
export function VaultStatus() {
  const t = useTranslate()
  const shell = useFullShell()
  const { status } = useStore(shell.vault.state)
  if (status === 'none') return null
  const id = status === 'locked' ? 'vault.unlock' : 'vault.lock'
  const keys = commandList.find((command) => command.id === id)?.accelerator
  return (
    <TooltipTrigger delay={500} closeDelay={0}>
      <Button className="vault-status" aria-label={t(`vault.status.${status}`)} onPress={() => shell.run(id)}>
        <Icon name={status === 'locked' ? 'lock' : 'lockOpen'} />
        {t(`vault.state.${status}`)}
      </Button>
      <Tooltip className="ui-tooltip" offset={6}>
        {t(`command.${id}`)}
        {keys && <Kbd keys={keys} />}
      </Tooltip>
    </TooltipTrigger>
  )
}
