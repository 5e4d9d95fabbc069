import { fold } from '../text/fold'
import { namePattern } from '../text/name-pattern'
import { viewsOf } from './protected/views'

/**
 * Those of `names` that a finished text holds, in the order given, each once: the last gate before anything is written. A name
 * is found in any case, with or without accents, over any spacing, hyphenation or markup, with a clitic, as HTML references,
 * percent-encoded or escaped as in JSON; a telephone number in any grouping, with or without country code. Part of a longer
 * word is no hit, save for a name of several words. Errs towards finding.
 */
export function findProtected(text: string, names: readonly string[]): readonly string[] {
  const views = viewsOf(text).map(fold)
  return [...new Set(names)].filter((each) => {
    const pattern = namePattern(each)
    return pattern !== null && views.some((view) => view.search(pattern) >= 0)
  })
}
