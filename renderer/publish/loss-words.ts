import { catalogues, type MessageKey } from '@shared/messages'

type LossKey = Extract<MessageKey, `losses.${string}`>

const known = Object.entries(catalogues.en.losses) as readonly (readonly [string, string])[]

/**
 * A sentence of an exporter or of the Markdown reader in the person's language. They speak plain English, as the command
 * line does; what they name after the colon stays as it is. A sentence that the catalogue lacks is told as it was said.
 */
export function tellLoss(sentence: string, t: (key: LossKey) => string): string {
  const found = known.find(([, text]) => sentence === `${text}.` || sentence.startsWith(`${text}: `))
  return found ? t(`losses.${found[0]}` as LossKey) + sentence.slice(found[1].length) : sentence
}
