import { join } from 'node:path'
import { readWordList, withWord, wordListFile } from '@shared/word-list'
import type { StoreContext } from './context'
import type { Disk } from './disk'
import { readBytes, writeDurably } from './durable'
import type { Gate } from './gate'

/** A list of a hundred thousand words is far smaller, in bytes. */
const largest = 4 * 1024 * 1024

const read = async (disk: Disk, folder: string): Promise<string> => (await readBytes(disk, join(folder, wordListFile), largest))?.toString('utf8') ?? ''

/** The words of the list in `folder` as they stand on the disk at this moment; none where there is no file. */
export const readWords = async (disk: Disk, folder: string): Promise<readonly string[]> => readWordList(await read(disk, folder))

/** The list of words of one library. What a desk has written in it by hand stays as it is. */
export class WordList {
  constructor(
    private readonly gate: Gate,
    private readonly context: StoreContext,
  ) {}

  words(): Promise<readonly string[]> {
    return readWords(this.context.disk, this.context.layout.folder)
  }

  /** Adds a word and gives the list; durable when it resolves. */
  add(word: string): Promise<readonly string[]> {
    const { disk, modes, layout } = this.context
    return this.gate.change('settings', [], async () => {
      const before = await read(disk, layout.folder)
      const after = withWord(before, word)
      if (after !== before) await writeDurably(disk, join(layout.folder, wordListFile), Buffer.from(after), modes)
      return readWordList(after)
    })
  }
}
