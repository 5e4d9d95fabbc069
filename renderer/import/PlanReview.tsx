import { useDeferredValue, useMemo, useState } from 'react'
import { applyPlan, type AppliedPlan, type ImportPlan, type PlannedBlock, type Role } from '@shared/import/text'
import { newId } from '@shared/ids'
import { newSource } from '@shared/source'
import { useShell } from '../shell/context'
import { useTranslate } from '../shell/messages'
import { useStore } from '../shell/store'
import { toggledRole } from './fate'
import { ImportFrame } from './ImportFrame'
import { KeyHints } from './KeyHints'
import { ProposedSources } from './ProposedSources'
import { StoryPage } from './StoryPage'
import { Summary } from './Summary'
import { useAccept } from './useAccept'
import { useChoices } from './useChoices'

/** The assistant over a planned story: the page on the left, what becomes of it on the right. */
export function PlanReview({ plan: proposed }: { readonly plan: ImportPlan }) {
  const shell = useShell()
  const t = useTranslate()
  const register = useStore(shell.sources)
  const [language, setLanguage] = useState(proposed.language)
  const [choices, change] = useChoices()
  const [current, setCurrent] = useState(0)
  const [refused, setRefused] = useState<ReadonlySet<string>>(new Set())
  const plan = useMemo((): ImportPlan => ({ ...proposed, language }), [proposed, language])
  const settled = useDeferredValue(choices)
  const applied = useMemo((): AppliedPlan => applyPlan(plan, settled), [plan, settled])
  const choose = (block: PlannedBlock, role: Role): void => change({ kind: 'choose', block, role })

  const { isBusy, accept, cancel } = useAccept(() => {
    const { article, sources } = applyPlan(plan, choices)
    const wanted = sources.filter(({ name }) => !refused.has(name.toLowerCase()))
    return { article, sources: wanted.map(({ kind, name }) => newSource(newId(), kind, name)) }
  })

  return (
    <ImportFrame
      origin={plan.origin}
      lead={t('importView.lead')}
      language={language}
      onLanguage={setLanguage}
      isBusy={isBusy}
      onAccept={accept}
      onCancel={cancel}
      onUndo={(back) => change({ kind: back ? 'undo' : 'redo' })}
      hints={<KeyHints />}
      page={<StoryPage blocks={plan.blocks} choices={choices} current={current} onCurrent={setCurrent} onChoose={choose} />}
    >
      <Summary
        plan={plan}
        choices={settled}
        applied={applied}
        onShow={setCurrent}
        onPutBack={(block) => {
          setCurrent(block.index)
          choose(block, toggledRole(block, choices.get(block.index) ?? block.role))
        }}
      />
      <ProposedSources
        proposed={applied.sources}
        register={register}
        refused={refused}
        onChange={(name, wanted) =>
          setRefused((present) => {
            const next = new Set(present)
            if (wanted) next.delete(name.toLowerCase())
            else next.add(name.toLowerCase())
            return next
          })
        }
      />
    </ImportFrame>
  )
}
