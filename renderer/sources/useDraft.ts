import { useState } from 'react'
import type { Source } from '@shared/source'
import { useFullShell } from '../shell/full-context'
import { differs, withWritten, type Written } from './source-draft'

interface Draft {
  readonly draft: Source
  readonly change: (part: Written) => void
  /** True when the card says something else than the register. */
  readonly isChanged: boolean
}

/**
 * What is written on the card of a source, over what the register says now. It outlasts the tab, save where the source is to be
 * withheld: that stays on the card alone.
 */
export function useDraft(source: Source): Draft {
  const { register } = useFullShell()
  const [written, setWritten] = useState<Written>(() => {
    const left = register.draft.get()
    return left?.id === source.id ? left.written : {}
  })
  const draft = withWritten(source, written)
  const change = (part: Written): void => {
    const next = { ...written, ...part }
    setWritten(next)
    register.draft.set(withWritten(source, next).confidentiality === 'none' ? { id: source.id, written: next } : null)
  }
  return { draft, change, isChanged: differs(source, written) }
}
