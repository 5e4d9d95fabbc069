import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { DictionaryName, DictionaryText } from '@shared/dictionaries'

/** Reads the files of a dictionary in `folder`. They stand apart from the program, so that a desk can put others in their place. */
export async function readDictionary(folder: string, name: DictionaryName): Promise<DictionaryText> {
  const read = (file: string): Promise<string> => readFile(join(folder, name, file), 'utf8')
  const [aff, dic, further, frequent] = await Promise.all([read('index.aff'), read('index.dic'), read('further.txt'), read('frequent.txt')])
  return { aff, dic, further, frequent }
}
