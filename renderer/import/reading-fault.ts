import type { Fault } from '@shared/errors'
import type { StatusMessage } from '../shell/context'

/** A file that was taken for what its name says, and is not. */
const kinds = [
  { ending: /\.(?:doc[xm]|dot[xm])$/i, key: 'importView.notWord' },
  { ending: /\.eml$/i, key: 'importView.notMail' },
  { ending: /\.mht(?:ml)?$/i, key: 'importView.notPage' },
] as const

/** What a person is told when reading a file failed: of a damaged one what it should be, and not that another kind should be opened. */
export function readingFault({ code, detail }: Pick<Fault, 'code' | 'detail'>): StatusMessage {
  const damaged = code === 'unsupportedFormat' ? kinds.find(({ ending }) => ending.test(String(detail['file'] ?? ''))) : undefined
  return { key: damaged?.key ?? `fault.${code}`, values: detail, fault: true }
}
