import { themes, uiLanguages } from '@shared/ipc'
import type { MessageKey } from '@shared/messages'
import { useShell } from '../shell/context'
import { useTranslate } from '../shell/messages'
import { useStore } from '../shell/store'
import { Button, Choices, Icon, useFocusAtStart } from '../ui'
import { VaultPreferences } from '../vault/VaultPreferences'
import { PersonFields } from './PersonFields'
import { PublisherFields } from './PublisherFields'

function platformName(platform: string): MessageKey {
  switch (platform) {
    case 'darwin':
      return 'app.preferences.platforms.darwin'
    case 'win32':
      return 'app.preferences.platforms.win32'
    case 'linux':
      return 'app.preferences.platforms.linux'
    default:
      return 'app.preferences.platforms.other'
  }
}

/** What a person can choose for this machine, and which program this is. Every choice holds at once. */
export function PreferencesView() {
  const shell = useShell()
  const t = useTranslate()
  const preferences = useStore(shell.preferences)
  const library = useStore(shell.library, (state) => state.name)
  const { version, electron, platform, fallback } = shell.runtime
  const desk = useFocusAtStart<HTMLElement>()
  return (
    <section className="preferences" ref={desk} tabIndex={-1} aria-labelledby="preferences-title">
      <div className="preferences-page">
        <h1 id="preferences-title" className="preferences-title">
          {t('app.preferences.title')}
        </h1>
        <section className="preferences-part">
          <Choices
            label={t('app.preferences.language')}
            help={t('app.preferences.languageHelp')}
            value={preferences.language}
            choices={uiLanguages.map((id) => ({ id, label: t(`app.preferences.languages.${id}`) }))}
            onChange={(language) => shell.setPreferences({ language })}
          />
        </section>
        <section className="preferences-part">
          <Choices
            label={t('app.preferences.theme')}
            value={preferences.theme}
            choices={themes.map((id) => ({ id, label: t(`app.preferences.themes.${id}`) }))}
            onChange={(theme) => shell.setPreferences({ theme })}
          />
        </section>
        <section className="preferences-part">
          <Choices
            label={t('spelling.preference')}
            help={t('spelling.preferenceHelp')}
            value={preferences.spelling ? 'on' : 'off'}
            choices={(['on', 'off'] as const).map((id) => ({ id, label: t(`spelling.${id}`) }))}
            onChange={(choice) => shell.setPreferences({ spelling: choice === 'on' })}
          />
        </section>
        <section className="preferences-part" aria-labelledby="preferences-person">
          <h2 id="preferences-person" className="ui-label">
            {t('verification.person.title')}
          </h2>
          <PersonFields />
        </section>
        <section className="preferences-part" aria-labelledby="preferences-library">
          <h2 id="preferences-library" className="ui-label">
            {t('app.preferences.library')}
          </h2>
          <div className="preferences-folder">
            <Icon name="folder" />
            <span className="preferences-name">{library}</span>
            <Button size="small" onPress={() => shell.run('library.choose')}>
              {t('app.preferences.chooseFolder')}
            </Button>
          </div>
          <p className="ui-help">{t('app.preferences.libraryHelp')}</p>
        </section>
        <section className="preferences-part" aria-labelledby="preferences-publisher">
          <h2 id="preferences-publisher" className="ui-label">
            {t('app.preferences.publisher')}
          </h2>
          <PublisherFields />
        </section>
        <section className="preferences-part" aria-labelledby="preferences-vault">
          <h2 id="preferences-vault" className="ui-label">
            {t('vault.preferences.title')}
          </h2>
          <VaultPreferences />
        </section>
        <section className="preferences-part" aria-labelledby="preferences-house">
          <h2 id="preferences-house" className="ui-label">
            {t('houseRules.title')}
          </h2>
          <p className="ui-help">{t('houseRules.lead')}</p>
          <div className="preferences-folder">
            <Button size="small" onPress={() => shell.run('app.houseRules')}>
              {t('houseRules.open')}
            </Button>
          </div>
        </section>
        <section className="preferences-part" aria-labelledby="preferences-runtime">
          <h2 id="preferences-runtime" className="ui-label">
            {t('app.preferences.runtime')}
          </h2>
          <dl className="preferences-facts">
            <dt>{t('app.preferences.version')}</dt>
            <dd>{version}</dd>
            <dt>{t('app.preferences.electron')}</dt>
            <dd>{electron}</dd>
            <dt>{t('app.preferences.platform')}</dt>
            <dd>{t(platformName(platform))}</dd>
          </dl>
          {fallback && (
            <p className="preferences-fallback">
              <Icon name="warning" />
              {t('app.preferences.fallback')}
            </p>
          )}
          <p className="ui-help">{t('app.preferences.offline')}</p>
        </section>
        <div className="preferences-end">
          <Button variant="primary" onPress={() => shell.view.set({ kind: 'editor' })}>
            {t('app.preferences.done')}
          </Button>
          <Button icon="keyboard" onPress={() => shell.run('app.shortcuts')}>
            {t('app.preferences.shortcuts')}
          </Button>
        </div>
      </div>
    </section>
  )
}
