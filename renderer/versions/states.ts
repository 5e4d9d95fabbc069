import type { UiLanguage, VersionSummary } from '@shared/ipc'
import type { Translate } from '../shell/messages'
import { formatDate } from '../ui'

/** What is compared: the text as it is now, what a person saw last, or the id of a version. */
export const asNow = 'now'
export const asSeen = 'seen'

/** A version in a list of choices. */
export const versionLabel = ({ savedAt, name, reason, by }: VersionSummary, t: Translate, language: UiLanguage): string =>
  [formatDate(savedAt, language), name || t(`versions.reason.${reason}`), by].filter(Boolean).join(', ')
