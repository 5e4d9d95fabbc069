import { createContext, useContext } from 'react'
import type { FullShell } from './full-shell'

export const FullShellContext = createContext<FullShell | null>(null)

/** The shell with the review and the command table, for the rooms of the text: editor, review, sources. */
export function useFullShell(): FullShell {
  const shell = useContext(FullShellContext)
  if (!shell) throw new RangeError('useFullShell stands outside the shell.')
  return shell
}
