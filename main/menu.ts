import { Menu, type MenuItemConstructorOptions } from 'electron'
import { commandList, menus, type CommandId, type CommandSpec, type MenuName } from '@shared/commands'

interface MenuText {
  /** The label of a menu of the bar. */
  readonly menu: (name: MenuName) => string
  /** The label of a command. */
  readonly command: (id: CommandId) => string
}

interface MenuChoices {
  readonly text: MenuText
  readonly run: (id: CommandId) => void
  /** What there is to work on; commands that need more are grey. */
  readonly has: { readonly article: boolean }
}

const items = (name: MenuName, { text, run, has }: MenuChoices): MenuItemConstructorOptions[] =>
  commandList
    .filter((command) => command.menu === name && !command.hidden)
    .flatMap((command: CommandSpec & { readonly id: CommandId }) => [
      ...(command.separated ? [{ type: 'separator' } as const] : []),
      {
        id: command.id,
        label: text.command(command.id),
        ...(command.accelerator ? { accelerator: command.accelerator } : {}),
        ...(command.role
          ? { role: command.role }
          : { enabled: command.needs === undefined || has.article, click: () => run(command.id) }),
      },
    ])

/** Puts the menu bar in place, made of the one command list. */
export function buildMenu(choices: MenuChoices): void {
  const bar = menus.map((name): MenuItemConstructorOptions => ({ id: name, label: choices.text.menu(name), submenu: items(name, choices) }))
  Menu.setApplicationMenu(Menu.buildFromTemplate(process.platform === 'darwin' ? [{ role: 'appMenu' }, ...bar, { role: 'windowMenu' }] : bar))
}
