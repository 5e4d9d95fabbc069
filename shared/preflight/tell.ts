import type { Finding } from '../finding'
import { catalogues, type MessageKey } from '../messages'

/** The sentence for a key of the catalogues in a person's language. */
export type Tell = (key: MessageKey, values?: Readonly<Record<string, string | number>>) => string

/** A language by its name, or by its code where the catalogues have none. */
export const languageName = (code: string, tell: Tell): string => (Object.hasOwn(catalogues.en.terms.language, code) ? tell(`terms.language.${code}` as MessageKey) : code)

/** A finding as a sentence: fields by their name, times as `moment` writes them. */
export function tellFinding({ rule, params }: Pick<Finding, 'rule' | 'params'>, tell: Tell, moment: (iso: string) => string): string {
  const { field, place, until, found, language, ...rest } = params
  return tell(`preflight.${rule}` as MessageKey, {
    ...rest,
    ...(field === undefined ? {} : { field: tell(`houseRules.field.${field}` as MessageKey) }),
    ...(place === undefined ? {} : { place: tell(`vault.place.${place}` as MessageKey) }),
    ...(found === undefined ? {} : { found: languageName(String(found), tell) }),
    ...(language === undefined ? {} : { language: languageName(String(language), tell) }),
    ...(until === undefined ? {} : { until: moment(String(until)) }),
  })
}
