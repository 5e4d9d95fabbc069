import type { UiLanguage } from '@shared/ipc'
import { api } from '../bridge'
import { useShell } from '../shell/context'
import { useTranslate } from '../shell/messages'
import { useStore } from '../shell/store'
import { Button, Kbd, useLanguage } from '../ui'

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

  // The story in the reader's own language stands first.
  const ordered = [...samples].sort((one, other) => Number(other.language === uiLanguage) - Number(one.language === uiLanguage))

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

  const steps = ['import', 'review', 'export'] as const
  return (
    <section className="welcome" aria-labelledby="welcome-title">
      <div className="welcome-page">
        <header className="welcome-head">
          <h1 id="welcome-title" className="welcome-title">
            {t('app.welcome.title')}
          </h1>
          <p className="welcome-lead">{t('app.welcome.lead')}</p>
        </header>
        <div className="welcome-actions">
          {ordered.map(({ language, label }) => (
            <Button key={language} variant={language === uiLanguage ? 'primary' : 'quiet'} onPress={() => importSample(language)}>
              {t(label)}
            </Button>
          ))}
          <Button onPress={start}>{t('app.welcome.start')}</Button>
          {hasArticle && (
            <Button variant="plain" onPress={leave}>
              {t('app.welcome.close')}
            </Button>
          )}
        </div>
        <ol className="welcome-steps">
          {steps.map((step) => (
            <li key={step} className="welcome-step">
              <h2 className="welcome-step-title">{t(`app.welcome.${step}Title`)}</h2>
              <p>{t(`app.welcome.${step}Words`)}</p>
            </li>
          ))}
        </ol>
        <footer className="welcome-end">
          <p>
            {t('app.welcome.keys')} <Kbd keys="CmdOrCtrl+Shift+P" />
          </p>
          <p>
            {t('app.welcome.libraryWords', { name })}{' '}
            <Button size="small" variant="plain" onPress={() => shell.run('library.choose')}>
              {t('app.welcome.chooseFolder')}
            </Button>
          </p>
        </footer>
      </div>
    </section>
  )
}
