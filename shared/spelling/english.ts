import type { SpellingLanguage } from './language'

const joined = ['anti', 'co', 'counter', 'cyber', 'eco', 'ex', 'extra', 'fore', 'hyper', 'inter', 'mega', 'micro', 'mid', 'mini', 'mis', 'multi', 'neo', 'non', 'out', 'over', 'post', 'pre', 'pro', 'pseudo', 're', 'semi', 'socio', 'sub', 'super', 'trans', 'ultra', 'un', 'under'] as const

const mistaken = [['alot', 'a lot'], ['infact', 'in fact'], ['incase', 'in case'], ['aswell', 'as well'], ['eachother', 'each other']] as const

/** English: the possessive, and forms that join the word that follows. */
export const english: SpellingLanguage = {
  withoutClitics: (word) => (/['’]s?$/.test(word) ? [word.replace(/['’]s?$/, '')] : []),
  withoutAffixes: (word) => [
    ...joined.flatMap((head) => (word.startsWith(head) && word.length - head.length >= 5 ? [word.slice(head.length)] : [])),
    ...(/(?:ness|less|like|wise)$/.test(word) ? [word.slice(0, -4)] : []),
  ],
  compoundsIn: () => [],
  joining: new Set(joined),
  mistaken: new Map(mistaken),
  shortestRoot: 4,
}
