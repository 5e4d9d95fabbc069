import { newArticle, type Article } from '@shared/article'
import { toIsoTime } from '@shared/time'

/** A new article in the language of the interface. */
export const blankArticle = (language: string): Article => newArticle(language, toIsoTime(new Date()))
