import { catalogues, type MessageKey } from '@shared/messages'
import type { MessageValues } from '../shell/messages'

type LossKey = Extract<MessageKey, `losses.${string}` | 'importView.warningsMore'>

const known = Object.entries(catalogues.en.losses) as readonly (readonly [string, string])[]

/**
 * A sentence of an exporter or of the Markdown reader in the person's language. They speak plain English, as the command
 * line does; what they name after the colon stays as it is, but for how many more there are. A sentence that the catalogue lacks is told as it was said.
 */
export function tellLoss(sentence: string, t: (key: LossKey, values?: MessageValues) => string): string {
  const found = known.find(([, text]) => sentence === `${text}.` || sentence.startsWith(`${text}: `))
  if (!found) return sentence
  const named = sentence.slice(found[1].length).replace(/…, and (\d+) more\.$/, (_, more: string) => t('importView.warningsMore', { more }))
  return t(`losses.${found[0]}` as LossKey) + named
}
