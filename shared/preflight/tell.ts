import type { Finding } from '../finding'
import type { MessageKey } from '../messages'

/** The sentence for a key of the catalogues in a person's language. */
export type Tell = (key: MessageKey, values?: Readonly<Record<string, string | number>>) => string

/** A finding as a sentence: fields by their name, times as `moment` writes them. */
export function tellFinding({ rule, params }: Pick<Finding, 'rule' | 'params'>, tell: Tell, moment: (iso: string) => string): string {
  const { field, place, until, ...rest } = params
  return tell(`preflight.${rule}` as MessageKey, {
    ...rest,
    ...(field === undefined ? {} : { field: tell(`houseRules.field.${field}` as MessageKey) }),
    ...(place === undefined ? {} : { place: tell(`vault.place.${place}` as MessageKey) }),
    ...(until === undefined ? {} : { until: moment(String(until)) }),
  })
}
