/** Letters that have no decomposition, as they are usually written without their sign. */
const letters: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ł: 'l', ħ: 'h', ı: 'i', ŋ: 'ng' }

/** `text` in lower case without accents, soft hyphens, joiners and signs of direction; compatibility forms (`ﬁ`, `Ａ`) made plain. */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}|\p{Default_Ignorable_Code_Point}|\p{Cf}/gu, '')
    .replace(/[ßæœøđðþłħıŋ]/g, (letter) => letters[letter] ?? letter)
