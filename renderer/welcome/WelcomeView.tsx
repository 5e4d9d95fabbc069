import type { UiLanguage } from '@shared/ipc'
import { api } from '../bridge'
import { useShell } from '../shell/context'
import { useTranslate } from '../shell/messages'
import { useStore } from '../shell/store'
import { Button, useLanguage } from '../ui'

const samples = [
  { language: 'id', label: 'app.welcome.sampleId' },
  { language: 'en', label: 'app.welcome.sampleEn' },
] as const

/** The note of the first start: what the desk does, in three steps that can be taken at once. */
export function WelcomeView() {
  const shell = useShell()
  const t = useTranslate()
  const uiLanguage = useLanguage()
  const name = useStore(shell.library, (library) => library.name)
  const hasArticle = useStore(shell.session, (session) => session !== null)

  const importSample = (language: UiLanguage): void =>
    void shell.attempt(async () => {
      const sample = await api['app.samples'](language)
      shell.setPreferences({ welcomed: true })
      shell.view.set({ kind: 'import', file: { name: sample.name, text: sample.text, encoding: 'utf-8' } })
    })
  const leave = (): void => {
    shell.setPreferences({ welcomed: true })
    shell.view.set({ kind: 'editor' })
  }
  const start = (): void => {
    shell.setPreferences({ welcomed: true })
    shell.run('article.new')
  }

  return (
    <section className="welcome" aria-labelledby="welcome-title">
      <div className="welcome-page">
        <header className="welcome-head">
          <h1 id="welcome-title" className="welcome-title">
            {t('app.welcome.title')}
          </h1>
          <p className="welcome-lead">{t('app.welcome.lead')}</p>
        </header>
        <ol className="welcome-steps">
          <li className="welcome-step">
            <h2 className="welcome-step-title">{t('app.welcome.importTitle')}</h2>
            <p>{t('app.welcome.importWords')}</p>
            <div className="welcome-actions">
              {samples.map(({ language, label }) => (
                <Button key={language} variant={language === uiLanguage ? 'primary' : 'quiet'} onPress={() => importSample(language)}>
                  {t(label)}
                </Button>
              ))}
            </div>
          </li>
          <li className="welcome-step">
            <h2 className="welcome-step-title">{t('app.welcome.reviewTitle')}</h2>
            <p>{t('app.welcome.reviewWords')}</p>
          </li>
          <li className="welcome-step">
            <h2 className="welcome-step-title">{t('app.welcome.exportTitle')}</h2>
            <p>{t('app.welcome.exportWords')}</p>
          </li>
        </ol>
        <section className="welcome-library" aria-labelledby="welcome-library">
          <h2 id="welcome-library" className="welcome-step-title">
            {t('app.welcome.libraryTitle')}
          </h2>
          <p>{t('app.welcome.libraryWords', { name })}</p>
          <div className="welcome-actions">
            <Button size="small" onPress={() => shell.run('library.choose')}>
              {t('app.welcome.chooseFolder')}
            </Button>
          </div>
        </section>
        <div className="welcome-end">
          <Button onPress={start}>{t('app.welcome.start')}</Button>
          {hasArticle && <Button onPress={leave}>{t('app.welcome.close')}</Button>}
        </div>
      </div>
    </section>
  )
}
