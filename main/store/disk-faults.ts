import { basename } from 'node:path'
import { Fault, isFault, type FaultCode } from '@shared/errors'

/** The system's name of an error (`ENOSPC` …), or null when `error` did not come from the system. */
export function errno(error: unknown): string | null {
  const code = error instanceof Error && 'code' in error && !isFault(error) ? error.code : null
  return typeof code === 'string' ? code : null
}

export const isMissing = (error: unknown): boolean => errno(error) === 'ENOENT' || errno(error) === 'ENOTDIR'

const codes: Readonly<Record<string, FaultCode>> = {
  ENOSPC: 'diskFull',
  EDQUOT: 'diskFull',
  EACCES: 'noPermission',
  EPERM: 'noPermission',
  EROFS: 'readOnly',
}

/** The fault for an error of the disk at `path`. A fault is handed back as it is; `detail.what` is the system's name of the error. */
export function diskFault(error: unknown, path: string): Fault {
  if (isFault(error)) return error
  const what = errno(error) ?? (error instanceof Error ? error.message : String(error))
  const file = basename(path)
  return new Fault(codes[what] ?? 'diskError', `${file}: the disk answered ${what}; nothing was overwritten.`, { what, file }, { cause: error })
}
