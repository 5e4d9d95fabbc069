import { TextSelection } from '@tiptap/pm/state'
import { passagesOf } from '@shared/document'
import { reveal } from '../editor/reveal'
import type { FullShell } from '../shell/full-shell'

/** Opens the article and puts the caret on the passage, or into the field whose words it is. The words may have gone since: then the article is shown. */
export async function goToPassage(shell: FullShell, articleId: string, attributionId: string): Promise<void> {
  await shell.openArticle(articleId)
  const session = shell.session.get()
  if (session?.id !== articleId) return
  shell.view.set({ kind: 'editor' })
  // The page is put in its place with the next frame; nothing can be scrolled to before.
  await new Promise((resolve) => requestAnimationFrame(resolve))
  if (session.editor.isDestroyed) return
  const { field } = session.facts.get().attributions[attributionId] ?? { field: null }
  if (field) return document.querySelector<HTMLElement>(`[data-field="${field.name}"] textarea`)?.focus()
  const { view, state } = session.editor
  const passage = passagesOf(state.doc).find(({ id }) => id === attributionId)
  if (!passage) return
  view.dispatch(state.tr.setSelection(TextSelection.near(state.doc.resolve(passage.from))))
  reveal(view, passage.from)
}
