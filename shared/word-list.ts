/** The desk's own words: a file in the library's folder, one word a line, to be merged by hand. */
export const wordListFile = 'word-list.txt'

/** Letters of the longest word that is taken in. */
const longestWord = 64

/** True for what can stand in the list: one word. */
export const isListable = (word: string): boolean => word.length <= longestWord && /^\p{L}[\p{L}\p{M}\p{N}'’\u2010\u2011-]*$/u.test(word)

/** The words of the file, in its order; lines that are no word, such as a remark or the mark of a merge, are passed over. */
export const readWordList = (text: string): readonly string[] =>
  [...new Set(text.replace(/^\uFEFF/, '').split(/\r?\n/).map((line) => line.trim().normalize('NFC')))].filter(isListable)

/** The text of the file with `word` added at its end; what stood in it stays as it was. */
export function withWord(text: string, word: string): string {
  if (readWordList(text).includes(word)) return text
  return `${text}${text === '' || text.endsWith('\n') ? '' : '\n'}${word}\n`
}
