import type { Source } from '@shared/source'
import { dictionariesFor } from '@shared/spelling'
import type { Circumstances } from '@shared/withheld'
import type { Spellers } from '../spelling/spellers'

/** What is known beside an article of `language`: the sources that may be named, and the dictionary, which is read when it is first asked. */
export const circumstancesOf = (sources: readonly Source[], spellers: Spellers | undefined, language: string): Circumstances => ({
  open: sources.filter(({ confidentiality }) => confidentiality === 'none'),
  isWord: spellers && dictionariesFor(language) !== null ? (word) => spellers(language)?.isOwn(word) ?? false : null,
})
