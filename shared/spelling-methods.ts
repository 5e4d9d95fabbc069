import './no-eval'
import { z } from 'zod'
import { dictionaryNames, type DictionaryText } from './dictionaries'
import { method } from './method'
import { isListable } from './word-list'

/** What the window can ask about spelling. Faults of adding: `vaultLocked`, `badInput`. */
export const spellingMethods = {
  'spelling.dictionary': method<DictionaryText>()(z.enum(dictionaryNames)),
  /** The words of the desk's list, as it stands on the disk. */
  'spelling.words': method<readonly string[]>()(z.undefined()),
  /** Adds a word to the desk's list and answers with the list. A withheld name is refused, so the vault of a library that has some has to be open. */
  'spelling.addWord': method<readonly string[]>()(z.string().refine(isListable, 'expected one word')),
} as const
