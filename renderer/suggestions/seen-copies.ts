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

/**
 * The last copy of this window. The clipboard gets the original words, perhaps none, without the ids of notes and sources, and a name;
 * what is pasted in this window, in whichever article, is what was seen.
 */
export interface SeenCopies {
  /** Keeps a copy, to be named in the clipboard that it goes to. */
  keep(copy: SeenCopy): void
  /** What was copied last is none of these. */
  forget(): void
  /** Tells the clipboard, or what is dragged, which copy it holds. */
  sign(data: DataTransfer | null): void
  /** The copy that a clipboard holds, or null. */
  find(data: DataTransfer | null): SeenCopy | null
  /** What was kept last, or null. */
  last(): SeenCopy | null
  /** Another program may have copied something since. */
  leave(): void
}

export function createSeenCopies(): SeenCopies {
  const kept: { name: string; copy: SeenCopy | null; isOurs: boolean } = { name: '', copy: null, isOurs: false }
  const isNamed = (data: DataTransfer): boolean => kept.name !== '' && data.getData(copyFormat) === kept.name
  // A paste without formatting is shown the clipboard's plain words alone.
  const isPlain = (data: DataTransfer): boolean => kept.isOurs && !data.types.some((type) => type !== 'text/plain') && data.getData('text/plain') === kept.copy?.plain
  return {
    keep: (copy) => {
      kept.name = newId()
      kept.copy = copy
      kept.isOurs = true
    },
    forget: () => {
      kept.name = ''
      kept.copy = null
      kept.isOurs = false
    },
    sign: (data) => {
      if (kept.name !== '') data?.setData(copyFormat, kept.name)
    },
    find: (data) => (data && (isNamed(data) || isPlain(data)) ? kept.copy : null),
    last: () => kept.copy,
    leave: () => {
      kept.isOurs = false
    },
  }
}
