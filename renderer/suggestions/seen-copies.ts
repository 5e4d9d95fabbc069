import { newId } from '@shared/ids'

/**
 * The clipboard format that tells a copy of this window by a name, and nothing else: what names records of the desk never gets into the
 * HTML that other programs take.
 */
export const copyFormat = 'application/x-redaksi-copy'

/** What was copied in this window as it was seen: a slice as ProseMirror writes it, or words of a field alone. */
export interface SeenCopy {
  readonly slice: unknown
  readonly text: string
  /** The words that other programs got. */
  readonly plain: string
}

/** How a copy goes on its way: a drag takes nothing from what was copied before. */
export type Carrier = 'clipboard' | 'drag'

/**
 * The last copies of this window. The clipboard gets the original words, perhaps none, without the ids of notes and sources, and a name;
 * what is pasted in this window, in whichever article, is what was seen.
 */
export interface SeenCopies {
  /** Keeps a copy, to be named in what carries it. */
  keep(copy: SeenCopy, by: Carrier): void
  /** What is in the clipboard now is none of these. */
  forget(): void
  /** Tells the clipboard, or what is dragged, which copy it holds. */
  sign(data: DataTransfer | null, by: Carrier): void
  /** The copy that a clipboard, or what is dropped, holds, or null. */
  find(data: DataTransfer | null): SeenCopy | null
  /** What was dragged last, or null. */
  dragged(): SeenCopy | null
  /** Another program may have copied something since. */
  leave(): void
}

interface Kept {
  readonly name: string
  readonly copy: SeenCopy
}

export function createSeenCopies(): SeenCopies {
  const kept: Partial<Record<Carrier, Kept>> = {}
  const clipboard = { isOurs: false }
  const named = (data: DataTransfer): Kept | undefined => {
    const name = data.getData(copyFormat)
    return name === '' ? undefined : [kept.clipboard, kept.drag].find((one) => one?.name === name)
  }
  // A paste without formatting is shown the clipboard's plain words alone.
  const isPlain = (data: DataTransfer): boolean => clipboard.isOurs && !data.types.some((type) => type !== 'text/plain') && data.getData('text/plain') === kept.clipboard?.copy.plain
  return {
    keep: (copy, by) => {
      kept[by] = { name: newId(), copy }
      if (by === 'clipboard') clipboard.isOurs = true
    },
    forget: () => {
      delete kept.clipboard
      clipboard.isOurs = false
    },
    sign: (data, by) => {
      const one = kept[by]
      if (one) data?.setData(copyFormat, one.name)
    },
    find: (data) => (data && (named(data) ?? (isPlain(data) ? kept.clipboard : undefined))?.copy) ?? null,
    dragged: () => kept.drag?.copy ?? null,
    leave: () => {
      clipboard.isOurs = false
    },
  }
}
