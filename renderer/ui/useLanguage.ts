import type { UiLanguage } from '@shared/ipc'
import { useShell } from '../shell/context'
import { useStore } from '../shell/store'

/** The language that the window speaks. */
export const useLanguage = (): UiLanguage => useStore(useShell().preferences, (preferences) => preferences.language)
