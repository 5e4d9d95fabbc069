import { Button, Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover } from 'react-aria-components'
import type { Role } from '@shared/import/text'
import { useTranslate } from '../shell/messages'
import { Icon, Kbd } from '../ui'
import type { ShapedKind } from './BlockContent'
import { roleKeys, roleOrder } from './role-keys'

interface RoleMenuProps {
  readonly role: Role
  /** What a block is that stays in the text and is no paragraph. */
  readonly shape: ShapedKind | null
  readonly isOpen: boolean
  readonly onOpenChange: (open: boolean) => void
  readonly onChoose: (role: Role) => void
}

/** The quiet label in the margin: what the block is taken for, and the menu to take it for something else. */
export function RoleMenu({ role, shape, isOpen, onOpenChange, onChoose }: RoleMenuProps) {
  const t = useTranslate()
  const name = shape === null ? t(`importView.role.${role}`) : t(`importView.shape.${shape}`)
  return (
    <MenuTrigger isOpen={isOpen} onOpenChange={onOpenChange}>
      <Button className="import-role" aria-label={t('importView.changeRole', { role: name })} excludeFromTabOrder preventFocusOnPress>
        <span>{name}</span>
        <Icon name="chevronDown" />
      </Button>
      <Popover className="ui-popover import-role-popover" placement="bottom start" offset={4}>
        <Menu className="ui-menu" aria-label={t('importView.roles')} selectionMode="single" selectedKeys={[role]} onAction={(key) => {
          const chosen = roleOrder.flat().find((one) => one === key)
          if (chosen) onChoose(chosen)
        }}>
          {roleOrder.map((group, at) => (
            <MenuSection key={group[0]} className="import-role-group" {...(at === 0 ? {} : { 'aria-label': group.join(' ') })}>
              {at === 0 ? <Header className="ui-label import-role-title">{t('importView.roles')}</Header> : null}
              {group.map((one) => (
                <MenuItem key={one} id={one} textValue={t(`importView.role.${one}`)} className="ui-menu-item import-role-item">
                  <span className="ui-menu-tick">{one === role && <Icon name="check" />}</span>
                  <span className="import-role-words">
                    <span>{t(`importView.role.${one}`)}</span>
                    <span className="import-role-help">{t(`importView.roleHelp.${one}`)}</span>
                  </span>
                  {roleKeys[one] && <Kbd keys={roleKeys[one]} />}
                </MenuItem>
              ))}
            </MenuSection>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
