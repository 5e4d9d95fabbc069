import { commandList, menus } from '@shared/commands'
import { useShell } from '../shell/context'
import { useTranslate } from '../shell/messages'
import { IconButton, Kbd } from '../ui'
import { Sheet } from './Sheet'

/** Every shortcut, grouped as the menus are. */
export function ShortcutsSheet() {
  const { overlay } = useShell()
  const t = useTranslate()
  const listKeys = [
    { keys: 'Enter', label: t('app.shortcuts.open') },
    { keys: 'Delete', label: t('app.shortcuts.trash') },
    { keys: 'Shift+F10', label: t('app.shortcuts.rowMenu') },
  ]
  return (
    <Sheet label={t('app.shortcuts.title')} className="palette-shortcuts">
      <header className="palette-header">
        <div>
          <h2 className="palette-title">{t('app.shortcuts.title')}</h2>
          <p className="palette-hint">{t('app.shortcuts.hint')}</p>
        </div>
        <IconButton icon="close" label={t('app.ui.close')} shortcut="Esc" onPress={() => overlay.set(null)} />
      </header>
      <section className="palette-groups" aria-label={t('app.shortcuts.title')} tabIndex={0}>
        {menus.map((menu) => (
          <section key={menu} className="palette-group">
            <h3 className="palette-group-title">{t(`app.menu.${menu}`)}</h3>
            <dl>
              {commandList
                .filter((command) => command.menu === menu && command.accelerator)
                .map((command) => (
                  <div key={command.id} className="palette-pair">
                    <dt>{t(`command.${command.id}`)}</dt>
                    <dd>{command.accelerator && <Kbd keys={command.accelerator} />}</dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
        <section className="palette-group">
          <h3 className="palette-group-title">{t('app.shortcuts.list')}</h3>
          <dl>
            {listKeys.map(({ keys, label }) => (
              <div key={keys} className="palette-pair">
                <dt>{label}</dt>
                <dd>
                  <Kbd keys={keys} />
                </dd>
              </div>
            ))}
            <div className="palette-pair">
              <dt>{t('app.shortcuts.jump')}</dt>
              <dd className="palette-hint">{t('app.shortcuts.typing')}</dd>
            </div>
          </dl>
        </section>
      </section>
    </Sheet>
  )
}
