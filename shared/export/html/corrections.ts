import type { PublicArticle } from '../public-article'
import type { Words } from '../words'
import { cleanText, isBlank } from './text'
import { timeElement } from './time'
import { block, inline, text, type Children } from './tree'

/** The corrections that were made, each under its own name, the oldest first as recorded. */
export const correctionsList = ({ corrections }: PublicArticle, words: Words): Children =>
  corrections
    .filter((correction) => !isBlank(correction.text))
    .map((correction) =>
      block('section', {}, [
        inline('h2', {}, [text(words.corrections[correction.kind])]),
        inline('p', {}, [text(cleanText(correction.text).trim())]),
        inline('p', {}, timeElement(correction.at, words)),
      ]),
    )
