import { useState } from 'react'
import type { Source } from '@shared/source'
import { isSameValue } from '@shared/text/same-value'
import { useFullShell } from '../shell/full-context'

interface Draft {
  readonly draft: Source
  readonly change: (part: Partial<Source>) => void
  /** True when the card says something else than the register. */
  readonly isChanged: boolean
}

/** What is written on the card of a source. It outlasts the tab, save where it is to be withheld: that stays on the card alone. */
export function useDraft(source: Source): Draft {
  const { register } = useFullShell()
  const [draft, setDraft] = useState(() => {
    const left = register.draft.get()
    return left?.id === source.id ? { ...left, evidence: source.evidence } : source
  })
  const change = (part: Partial<Source>): void => {
    const next = { ...draft, ...part }
    setDraft(next)
    register.draft.set(next.confidentiality === 'none' ? next : null)
  }
  const { evidence: _evidence, ...written } = draft
  const { evidence: _stored, ...stored } = source
  return { draft, change, isChanged: !isSameValue(written, stored) }
}
