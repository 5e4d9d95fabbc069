import i18next from 'i18next'
import { catalogues, type MessageKey } from '@shared/messages'

/** The sentence for a key, as the window of that language shows it. */
export type Words = (key: MessageKey, values?: Readonly<Record<string, string | number>>) => string

/** The words of the window in `language`, so that a test finds what a person reads. */
export function wordsOf(language: 'en' | 'id'): Words {
  const instance = i18next.createInstance()
  void instance.init({ lng: language, initAsync: false, interpolation: { escapeValue: false }, resources: { [language]: { translation: catalogues[language] } } })
  return (key, values) => instance.t(key, values ?? {})
}
