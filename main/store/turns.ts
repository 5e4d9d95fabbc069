/** Runs work on one key one after another, and on different keys side by side. */
export class Turns {
  private readonly last = new Map<string, Promise<unknown>>()

  /** Runs `work` when all work on `key` that came before has ended, well or badly. */
  take<T>(key: string, work: () => Promise<T>): Promise<T> {
    const turn = (this.last.get(key) ?? Promise.resolve()).then(work, work)
    this.last.set(key, turn)
    const leave = () => {
      if (this.last.get(key) === turn) this.last.delete(key)
    }
    turn.then(leave, leave)
    return turn
  }

  /** Resolves when nothing is under way. */
  async settle(): Promise<void> {
    while (this.last.size > 0) await Promise.allSettled(this.last.values())
  }
}

/** Runs `work` on every item, at most `width` at once; results in the order of the items. */
export async function inParallel<T, R>(items: readonly T[], width: number, work: (item: T) => Promise<R>): Promise<readonly R[]> {
  const results = new Array<R>(items.length)
  const queue = items.entries()
  const run = async () => {
    for (const [index, item] of queue) results[index] = await work(item)
  }
  await Promise.all(Array.from({ length: Math.min(width, items.length) }, run))
  return results
}
