import { useDeferredValue, useMemo, useState } from 'react'
import { applyPlan, ofTheirPublishing, withoutFields, type AppliedPlan, type ImportPlan, type PlannedBlock, type PlannedPicture, type Role } from '@shared/import/text'
import { newId } from '@shared/ids'
import { newSource } from '@shared/source'
import { useShell } from '../shell/context'
import { useTranslate } from '../shell/messages'
import { useStore } from '../shell/store'
import { toggledRole } from './fate'
import { ImportFrame } from './ImportFrame'
import { KeyHints } from './KeyHints'
import { PageDetails } from './PageDetails'
import { ProposedSources } from './ProposedSources'
import { StoryPage } from './StoryPage'
import { Summary } from './Summary'
import { useAccept } from './useAccept'
import { useChoices } from './useChoices'

const none: readonly PlannedPicture[] = []

/** `values` with `value`, or without it. */
function toggled<T>(values: ReadonlySet<T>, value: T, present: boolean): ReadonlySet<T> {
  const next = new Set(values)
  if (present) next.add(value)
  else next.delete(value)
  return next
}

/** The assistant over a planned story: the page on the left, what becomes of it on the right. */
export function PlanReview({ plan: proposed }: { readonly plan: ImportPlan }) {
  const shell = useShell()
  const t = useTranslate()
  const register = useStore(shell.sources)
  const [language, setLanguage] = useState(proposed.language)
  const [choices, change] = useChoices()
  // A page begins with its menus: what is looked at first is the story.
  const [current, setCurrent] = useState(() => Math.max(0, proposed.blocks.findIndex(({ role }) => role === 'headline')))
  const [refused, setRefused] = useState<ReadonlySet<string>>(new Set())
  const [unwanted, setUnwanted] = useState(ofTheirPublishing)
  const plan = useMemo((): ImportPlan => ({ ...withoutFields(proposed, unwanted), language }), [proposed, language, unwanted])
  const settled = useDeferredValue(choices)
  const applied = useMemo((): AppliedPlan => applyPlan(plan, settled), [plan, settled])
  const choose = (block: PlannedBlock, role: Role): void => change({ kind: 'choose', block, role })

  const { isBusy, accept, cancel } = useAccept(() => {
    const { article, sources, pictures } = applyPlan(plan, choices)
    const wanted = sources.filter(({ name }) => !refused.has(name.toLowerCase()))
    return { article, pictures, sources: wanted.map(({ kind, name, url }) => ({ ...newSource(newId(), kind, name), ...(url ? { url, accessedAt: plan.now } : {}) })) }
  })

  return (
    <ImportFrame
      origin={plan.origin}
      lead={t(proposed.isLetter ? 'importView.letter.lead' : proposed.fields ? 'importView.webPage.lead' : 'importView.lead')}
      language={language}
      onLanguage={setLanguage}
      isBusy={isBusy}
      onAccept={accept}
      onCancel={cancel}
      onUndo={(back) => change({ kind: back ? 'undo' : 'redo' })}
      hints={<KeyHints />}
      page={<StoryPage blocks={plan.blocks} pictures={plan.pictures ?? none} choices={choices} current={current} onCurrent={setCurrent} onChoose={choose} />}
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
        onChange={(name, wanted) => setRefused((present) => toggled(present, name.toLowerCase(), !wanted))}
      />
      {proposed.fields && <PageDetails fields={proposed.fields} refused={unwanted} onChange={(field, wanted) => setUnwanted((present) => toggled(present, field, !wanted))} />}
    </ImportFrame>
  )
}
