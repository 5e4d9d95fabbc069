import { english } from './en'
import { indonesian } from './id'
import type { ImportLanguage } from './language'

/** The languages that the assistant knows; the first wins a tie. */
export const importLanguages: readonly ImportLanguage[] = [indonesian, english]

type SetKey = {
  [Key in keyof ImportLanguage]: ImportLanguage[Key] extends ReadonlySet<string> ? Key : never
}[keyof ImportLanguage]

const union = (key: SetKey): ReadonlySet<string> => new Set(importLanguages.flatMap((language) => [...language[key]]))

/** The tables of all languages as one. */
export const tables = {
  sayingWords: union('sayingWords'),
  staffWords: union('staffWords'),
  nameJoiners: union('nameJoiners'),
  creditLabels: union('creditLabels'),
  tagLabels: union('tagLabels'),
  sectionLabels: union('sectionLabels'),
  sectionNames: union('sectionNames'),
  photoLabels: union('photoLabels'),
  photoHeadings: union('photoHeadings'),
  jobEndings: union('jobEndings'),
  months: union('months'),
  dateWords: union('dateWords'),
  datelinePlaces: union('datelinePlaces'),
  relatedHeadings: union('relatedHeadings'),
  bylineLabels: new Map(importLanguages.flatMap((language) => [...language.bylineLabels, ...language.bylineOpenings])),
  bylineOpenings: new Map(importLanguages.flatMap((language) => [...language.bylineOpenings])),
  residue: importLanguages.flatMap((language) => language.residue),
} as const
