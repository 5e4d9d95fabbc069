import { closeHistory } from '@tiptap/pm/history'
import { factsOf, setField } from '@shared/document'
import type { Finding } from '@shared/finding'
import { didDeed } from '@shared/handover'
import { languageName } from '@shared/preflight/tell'
import { publicName } from '@shared/source'
import { toIsoTime } from '@shared/time'
import { api } from '../bridge'
import type { FullShell } from '../shell/full-shell'
import { createTranslate, type Translate } from '../shell/messages'
import { openPart } from '../shell/parts'
import { goToFinding } from './go-to-finding'

/** The rules whose findings are settled elsewhere than where they stand, by one press. */
const remedied = ['misspelling', 'bare-source', 'unattributed-quote', 'withheld-name-desk', 'other-language'] as const
export type Remedied = (typeof remedied)[number]

/** Words of the desk that nobody can edit in the window. */
const isFixed = (field: string | null): boolean => /^(?:publicationRecords|versions):/.test(field ?? '')

/** The rule of a finding that `openRemedy` settles, or null. */
export function remedyOf({ rule, field }: Finding): Remedied | null {
  const found = remedied.find((one) => one === rule) ?? null
  return found === 'withheld-name-desk' && !isFixed(field) ? null : found
}

/** Puts the public label in the place of a name that stands where nobody can edit it; the activity tells who did. */
async function useLabel(shell: FullShell, place: string, label: string): Promise<void> {
  const session = shell.session.get()
  if (!session || session.readOnly) return
  await session.save()
  await api['vault.useLabel']({ id: session.id, place })
  await session.adopt()
  session.versionsKept.set((count) => count + 1)
  const { id, name } = shell.preferences.get().person
  session.editor.view.dispatch(didDeed(session.editor.state.tr, factsOf(session.editor.state), { id, name, at: toIsoTime(new Date()) }, 'labelled', label))
  await session.save()
  await shell.review.refresh(session)
  shell.say('shell.preflight.labelled', { label })
}

/** The language that the text of an `other-language` finding reads as, by its name. */
export const foundLanguage = ({ params }: Finding, t: Translate): string => languageName(String(params['found']), t)

/** Makes the language that the text reads as that of the article: one undo step. */
function changeLanguage(shell: FullShell, finding: Finding): void {
  const session = shell.session.get()
  if (!session || session.readOnly) return
  const { state, view } = session.editor
  view.dispatch(closeHistory(setField(state.tr, factsOf(state), 'language', String(finding.params['found']))))
  shell.say('shell.preflight.languageIs', { language: foundLanguage(finding, createTranslate(shell.preferences.get().language)) })
}

/** Opens what settles a finding: the words for a misspelled one, the card of the source, the choice of a speaker; or puts a label in the place of a name, or changes the language. */
export function openRemedy(shell: FullShell, finding: Finding): void {
  const rule = remedyOf(finding)
  if (rule === null) return
  if (rule === 'withheld-name-desk') return void shell.attempt(() => useLabel(shell, finding.field ?? '', String(finding.params['label'] ?? '')))
  if (rule === 'other-language') return changeLanguage(shell, finding)
  if (rule === 'bare-source') {
    const source = shell.sources.get().find((each) => each.kind === 'person' && publicName(each) === finding.params['name'])
    if (!source) return
    shell.showInspector('sources')
    return shell.register.page.set({ kind: 'card', source })
  }
  goToFinding(shell, finding)
  // Its words are selected with the next frame where the page had to be put in its place.
  requestAnimationFrame(() => openPart(rule === 'misspelling' ? 'spelling' : 'attribute'))
}
