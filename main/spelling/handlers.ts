import { Fault } from '@shared/errors'
import type { Handlers } from '@shared/ipc'
import type { spellingMethods } from '@shared/spelling-methods'
import { fold } from '@shared/text/fold'
import { protectedOf } from '@shared/withheld'
import type { Library } from '../store'
import { readDictionary } from './dictionaries'

interface Surroundings {
  readonly library: () => Library
  /** The folder of the dictionaries that come with the program. */
  readonly dictionaries: string
}

const wordsIn = (text: string): readonly string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? []

/** What main does for spelling. A list of words lies open on the disk, so no word of a withheld name gets into it. */
export function createSpellingHandlers({ library, dictionaries }: Surroundings): Pick<Handlers, keyof typeof spellingMethods> {
  return {
    'spelling.dictionary': (name) => readDictionary(dictionaries, name),
    'spelling.words': () => library().wordList.words(),
    'spelling.addWord': (word) => {
      const { vault } = library()
      if (vault.isLocked) throw new Fault('vaultLocked', 'The vault is locked; whether the word is of a withheld name cannot be told.')
      const withheld = new Set(vault.protected().flatMap((source) => protectedOf(source).flatMap(wordsIn)))
      if (wordsIn(word).some((part) => withheld.has(part))) throw new Fault('badInput', 'A word of a withheld name is kept out of the list of words.', { what: 'word' })
      return library().wordList.add(word)
    },
  }
}
