import { tellLanguage } from '../../import/text/detect-language'
import type { Rule } from '../rule'

/** Malay has the function words of Indonesian, and no list of its own. */
const passesFor: Readonly<Record<string, string>> = { ms: 'id' }

/** The text reads as another language than the article says. Warns: quotations are looked for, and the page is read out, in the wrong one. */
export const otherLanguage: Rule = {
  id: 'other-language',
  severity: 'warns',
  find: ({ article, text }) => {
    const found = tellLanguage(text)
    const written = article.language.split('-')[0] ?? ''
    if (found === null || found === (passesFor[written] ?? written)) return []
    return [{ place: 'language', message: `The text reads as “${found}”, and the article’s language is “${article.language}”.`, params: { found, language: article.language } }]
  },
}
