import type { MessageKey } from '@shared/messages'

/** A character that few keyboards have; its name stands in the catalogues. */
export interface Character {
  readonly text: string
  readonly name: Extract<MessageKey, `blocks.character.${string}`>
}

const named = (text: string, name: string): Character => ({ text, name: `blocks.character.${name}` as Character['name'] })

/** What the list of special characters offers: punctuation, money and measures, arithmetic, letters, arrows. */
export const characters: readonly Character[] = [
  named('“', 'openQuote'), named('”', 'closeQuote'), named('‘', 'openSingle'), named('’', 'apostrophe'), named('«', 'openGuillemet'), named('»', 'closeGuillemet'),
  named('–', 'enDash'), named('—', 'emDash'), named('…', 'ellipsis'), named('·', 'middleDot'), named('•', 'bullet'), named('§', 'section'), named('¶', 'pilcrow'), named('†', 'dagger'), named('‡', 'doubleDagger'),
  named('\u00a0', 'noBreakSpace'), named('\u202f', 'narrowSpace'), named('\u2011', 'noBreakHyphen'), named('\u00ad', 'softHyphen'),
  named('€', 'euro'), named('£', 'pound'), named('¥', 'yen'), named('¢', 'cent'), named('°', 'degree'), named('µ', 'micro'), named('‰', 'perMille'), named('²', 'square'), named('³', 'cube'),
  named('½', 'half'), named('¼', 'quarter'), named('¾', 'threeQuarters'), named('×', 'times'), named('÷', 'divided'), named('−', 'minus'), named('±', 'plusMinus'), named('≈', 'about'), named('≠', 'unequal'), named('≤', 'atMost'), named('≥', 'atLeast'),
  named('é', 'eAcute'), named('è', 'eGrave'), named('ê', 'eCircumflex'), named('ë', 'eDiaeresis'), named('á', 'aAcute'), named('à', 'aGrave'), named('ä', 'aUmlaut'), named('å', 'aRing'), named('ç', 'cCedilla'), named('ñ', 'nTilde'), named('ö', 'oUmlaut'), named('ø', 'oStroke'), named('ü', 'uUmlaut'), named('ß', 'sharpS'), named('ʻ', 'okina'),
  named('←', 'left'), named('→', 'right'), named('↑', 'up'), named('↓', 'down'), named('©', 'copyright'), named('®', 'registered'), named('™', 'trademark'),
]
