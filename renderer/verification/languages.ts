import type { UiLanguage } from '@shared/ipc'
import { localeOf } from '../ui'

/** The languages in which originals are usually given to a desk here (BCP 47), its own first. */
const usual = ['id', 'en', 'jv', 'su', 'ms', 'ar', 'zh', 'ja', 'ko', 'nl', 'fr', 'de', 'es', 'pt', 'ru', 'hi', 'th', 'vi'] as const

/** A language without its region: the words of “en-GB” and “en-US” can be compared. */
export const baseOf = (language: string): string => language.split('-')[0]!.toLowerCase()

/** The languages that can be chosen, each by its name in the window's language; `also` is among them. */
export function languageChoices(also: readonly string[], ui: UiLanguage): readonly { readonly id: string; readonly label: string }[] {
  const names = new Intl.DisplayNames([localeOf(ui)], { type: 'language' })
  return [...new Set([...also.map(baseOf).filter(Boolean), ...usual])].map((id) => ({ id, label: names.of(id) ?? id }))
}
