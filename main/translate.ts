import i18next from 'i18next'
import type { UiLanguage } from '@shared/ipc'
import { catalogues, type MessageKey } from '@shared/messages'

/** The sentences of the menu bar and the native dialogs in `language`. */
export function translator(language: UiLanguage): (key: MessageKey, values?: Readonly<Record<string, string | number>>) => string {
  const instance = i18next.createInstance()
  void instance.init({
    lng: language,
    fallbackLng: 'en',
    initAsync: false,
    interpolation: { escapeValue: false },
    resources: { en: { translation: catalogues.en }, id: { translation: catalogues.id } },
  })
  return (key, values) => instance.t(key, values ?? {})
}
