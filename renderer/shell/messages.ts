import i18next, { type i18n } from 'i18next'
import { createContext, useContext } from 'react'
import type { UiLanguage } from '@shared/ipc'
import { catalogues, type MessageKey } from '@shared/messages'

/** Values for the placeholders of a message; `count` also chooses the plural. */
export type MessageValues = Readonly<Record<string, string | number>>

/** The sentence for `key` in the person's language. */
export type Translate = (key: MessageKey, values?: MessageValues) => string

/** An instance of the catalogue for `language`. Text is put into the page by React, which escapes it. */
export function createTranslate(language: UiLanguage): Translate {
  const instance: i18n = i18next.createInstance()
  void instance.init({
    lng: language,
    fallbackLng: 'en',
    initAsync: false,
    interpolation: { escapeValue: false },
    resources: { en: { translation: catalogues.en }, id: { translation: catalogues.id } },
  })
  return (key, values) => instance.t(key, values ?? {})
}

export const TranslateContext = createContext<Translate>(createTranslate('en'))

export const useTranslate = (): Translate => useContext(TranslateContext)
