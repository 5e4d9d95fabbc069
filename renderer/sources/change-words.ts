import { assertNever } from '@shared/errors'
import type { MessageKey } from '@shared/messages'
import type { Source } from '@shared/source'
import type { MessageValues } from '../shell/messages'
import type { RegisterDone } from './register-desk'

interface Words {
  readonly said: MessageKey
  readonly values: MessageValues
}

const isWithheld = (source: Source | undefined): boolean => source !== undefined && source.confidentiality !== 'none'

/**
 * What is told of the last change: by the register as it stands now, so that nothing of a source is told that has become
 * withheld since. `find`: a record of the register, removed ones too. `shown`: its name as lists show it. Null where a
 * record is not known.
 */
export function changeWords(done: RegisterDone, find: (id: string) => Source | undefined, shown: (source: Source) => string): Words | null {
  const named = (id: string): string | null => {
    const source = find(id)
    return source ? shown(source) : null
  }
  switch (done.kind) {
    case 'merged': {
      const [from, into] = [named(done.from), named(done.into)]
      if (from === null || into === null) return null
      // It has the label of the other now: told with it, the sentence would say nothing.
      return isWithheld(find(done.from)) ? { said: 'sources.mergedWithheld', values: { into } } : { said: 'sources.merged', values: { from, into } }
    }
    case 'parted': {
      const [left, right] = [named(done.left), named(done.right)]
      // That the two looked alike would tell who the withheld one is.
      const tells = isWithheld(find(done.left)) || isWithheld(find(done.right))
      return left === null || right === null || tells ? null : { said: 'sources.duplicates.parted', values: { left, right } }
    }
    case 'removed': {
      const name = named(done.id)
      return name === null ? null : { said: 'sources.removed', values: { name } }
    }
    case 'fileRemoved':
      return isWithheld(find(done.sourceId)) || done.file === null
        ? { said: 'sources.evidence.removedSealed', values: {} }
        : { said: 'sources.evidence.removed', values: { file: done.file } }
    default:
      return assertNever(done)
  }
}
