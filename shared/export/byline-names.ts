import { allWords } from './words'

const escape = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

const by = new RegExp(`^(?:${allWords.map((words) => escape(words.by)).join('|')})(?=[\\s:])[\\s:]*`, 'iu')

const and = allWords.flatMap((words) => words.and).map(escape).join('|')

const joins = new RegExp(`\\s*[,&;]\\s*(?:(?:${and})\\s+)?|\\s+(?:${and})\\s+`, 'iu')

/**
 * The names in a byline as it is printed: without "Oleh" or "By", parted at commas and at "dan" or "and" — in whatever
 * language the article is, for the line may have come from elsewhere.
 */
export const bylineNames = (byline: string): readonly string[] => byline.replace(/\s+/g, ' ').trim().replace(by, '').split(joins).map((name) => name.trim()).filter(Boolean)
