import type { Note } from '@shared/notes'
import type { MessageKey } from '@shared/messages'
import type { Translate } from '../shell/messages'

/** What a note stands on, in a word: "selected words", "Headline", "the whole article". */
export const placeName = (t: Translate, target: Note['target'], field: string): string =>
  target === 'field' ? t(field === 'dateline' ? 'editor.field.datelinePlace' : (`editor.field.${field}` as MessageKey)) : t(`notes.place.${target}`)
