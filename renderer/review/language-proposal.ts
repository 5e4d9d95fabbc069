import type { Node } from '@tiptap/pm/model'
import type { ArticleFacts } from '@shared/article'
import { commandList } from '@shared/commands'
import type { Preferences, RuntimeInfo } from '@shared/ipc'
import { languageName } from '@shared/preflight/tell'
import type { ArticleSession } from '../editor/session'
import type { FullShell } from '../shell/full-shell'
import { createTranslate } from '../shell/messages'
import type { Store } from '../shell/store'
import { acceleratorLabel } from '../ui'
import { findingRows } from './finding-rows'
import type { Gate } from './gate'
import type { ReviewState } from './review'

const fixKey = commandList.find(({ id }) => id === 'review.fix')?.accelerator ?? ''

const isEmpty = ({ childCount, content }: Node): boolean => childCount === 1 && content.size === 2

type Told<T> = Pick<Store<T>, 'get' | 'subscribe'>

/** What is asked of an article in front of the writer, and of the window. */
interface Begun extends Pick<ArticleSession, 'id' | 'readOnly'> {
  readonly facts: { get(): Pick<ArticleFacts, 'language'> }
  readonly editor: { readonly state: { readonly doc: Node } }
}
export interface Desk extends Pick<FullShell, 'say'> {
  readonly session: Told<Begun | null>
  readonly review: { readonly state: Told<Pick<ReviewState, 'findings'>> }
  readonly gate: Pick<Gate, 'current' | 'place'>
  readonly preferences: { get(): Pick<Preferences, 'language'> }
  readonly runtime: Pick<RuntimeInfo, 'platform'>
  readonly status: Told<unknown>
}

/**
 * Says once of an article that was begun without a word, in the language of the window, that its text reads as another one, and puts preflight on
 * that finding, so that the key that settles findings changes the language. Not where somebody has chosen the language or is at work in preflight,
 * and not before what was said last is gone.
 */
export function proposeLanguage({ session, review, gate, preferences, runtime, status, say }: Desk): void {
  const begun: { id: string; language: string } = { id: '', language: '' }
  session.subscribe(() => {
    const open = session.get()
    begun.id = open && !open.readOnly && isEmpty(open.editor.state.doc) ? open.id : ''
    begun.language = open?.facts.get().language ?? ''
  })
  const propose = (): void => {
    const open = session.get()
    if (!open || open.id !== begun.id || status.get() !== null) return
    const row = findingRows(review.state.get().findings).find((each) => each.kind === 'finding' && each.finding.rule === 'other-language')
    if (row?.kind !== 'finding' || gate.current.get() !== null) return
    begun.id = ''
    if (open.facts.get().language !== begun.language) return
    gate.current.set(row.key)
    gate.place.set(row.place)
    const t = createTranslate(preferences.get().language)
    const { found, language } = row.finding.params
    say('shell.preflight.otherLanguage', { found: languageName(String(found), t), language: languageName(String(language), t), key: acceleratorLabel(fixKey, runtime.platform) })
  }
  review.state.subscribe(propose)
  status.subscribe(propose)
}
