import { passagesOf } from '@shared/document'
import { resolveSource } from '@shared/source'
import { useFullShell } from '../shell/full-context'
import { useStore } from '../shell/store'

/** The passages of the open article that a source stands behind, headline and deck first, as the text stands at the last reading. */
export function usePassagesHere(sourceId: string): readonly { readonly attributionId: string; readonly text: string }[] {
  const shell = useFullShell()
  const session = useStore(shell.session)
  const sources = useStore(shell.sources)
  useStore(shell.review.state)
  if (!session) return []
  const byId = new Map(sources.map((source) => [source.id, source]))
  const { attributions } = session.facts.get()
  const isOf = (id: string): boolean => attributions[id]?.sourceIds.some((each) => resolveSource(byId, each)?.id === sourceId) ?? false
  const texts = new Map<string, string>()
  for (const { id, field } of Object.values(attributions)) if (field && isOf(id)) texts.set(id, field.exact)
  for (const { id, text } of passagesOf(session.editor.state.doc)) if (isOf(id)) texts.set(id, texts.has(id) ? `${texts.get(id)} … ${text}` : text)
  return [...texts].map(([attributionId, text]) => ({ attributionId, text }))
}
