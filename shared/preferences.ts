import './no-eval'
import { z } from 'zod'

export const uiLanguages = ['en', 'id'] as const
export type UiLanguage = (typeof uiLanguages)[number]
export const themes = ['system', 'light', 'dark'] as const

const choices = {
  language: z.enum(uiLanguages),
  theme: z.enum(themes),
  libraryOpen: z.boolean(),
  /** What stands in the left pane. */
  leftPane: z.enum(['library', 'outline']),
  /** All but the paragraph that is written steps back. */
  focusMode: z.boolean(),
  /** The line that is written stays at one height. */
  typewriter: z.boolean(),
  /** Another article stands beside the page for reading; which one. */
  besideOpen: z.boolean(),
  besideArticle: z.string().nullable(),
  inspectorOpen: z.boolean(),
  inspectorTab: z.string(),
  openArticle: z.string().nullable(),
  /** Where the caret was left in each article, the latest first. */
  carets: z.array(z.object({ id: z.string(), at: z.number().int().nonnegative() })).max(100),
  welcomed: z.boolean(),
  sort: z.enum(['updated', 'headline', 'status']),
  /** Misspelled words are marked on the page and told by preflight. */
  spelling: z.boolean(),
  /** Whoever works on this machine, set once. `id` is made with the first name and tells the person on every machine; '' before. */
  person: z.object({ id: z.string().max(64), name: z.string().max(200), initials: z.string().max(8) }),
}
/** What a person chose for this machine; kept in the user-data folder. */
export const preferencesSchema = z.object({
  language: choices.language,
  theme: choices.theme.default('system'),
  libraryOpen: choices.libraryOpen.default(true),
  leftPane: choices.leftPane.default('library'),
  focusMode: choices.focusMode.default(false),
  typewriter: choices.typewriter.default(false),
  besideOpen: choices.besideOpen.default(false),
  besideArticle: choices.besideArticle.default(null),
  inspectorOpen: choices.inspectorOpen.default(true),
  inspectorTab: choices.inspectorTab.default('ledger'),
  openArticle: choices.openArticle.default(null),
  carets: choices.carets.default([]).catch([]),
  welcomed: choices.welcomed.default(false),
  sort: choices.sort.default('updated'),
  spelling: choices.spelling.default(true),
  person: choices.person.default({ id: '', name: '', initials: '' }),
})
/** A change of some choices. It has no defaults: a choice that is not named stays as it is. */
export const preferencesChange = z.object(choices).partial()
export type Preferences = z.infer<typeof preferencesSchema>
