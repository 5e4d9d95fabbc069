import { newId } from '@shared/ids'
import { newSource, type Source } from '@shared/source'
import { api } from '../bridge'
import { useFullShell } from '../shell/full-context'
import { useTranslate } from '../shell/messages'
import { useStore } from '../shell/store'
import { DuplicatesView } from './DuplicatesView'
import { RegisterFrame } from './RegisterFrame'
import { RegisterList } from './RegisterList'
import { RemovedSources, useRemovedSources } from './RemovedSources'
import { SourceCard } from './SourceCard'
import { useDuplicates } from './useDuplicates'
import { useUses } from './useUses'
import { WithheldCard } from './WithheldCard'

/** The register of the desk: its list, one source of it, what may be one, and what was taken out. */
export function SourcesPanel() {
  const t = useTranslate()
  const { register, sources: stored } = useFullShell()
  const page = useStore(register.page)
  const sources = useStore(stored)
  const uses = useUses()
  const removed = useRemovedSources()
  const twins = useStore(register.twins)
  const { pairs, setDistinct } = useDuplicates()

  const open = (source: Source): void => register.page.set({ kind: 'card', source })
  switch (page.kind) {
    case 'list':
      return (
        <RegisterList
          uses={uses}
          duplicates={pairs.length + twins.length}
          removed={removed.length}
          onOpen={open}
          onCreate={(name) => open(newSource(newId(), 'person', name))}
        />
      )
    case 'duplicates':
      return (
        <RegisterFrame title={t('sources.duplicates.title', { count: pairs.length + twins.length })}>
          <DuplicatesView pairs={pairs} used={uses.all} setDistinct={setDistinct} />
        </RegisterFrame>
      )
    case 'removed':
      return (
        <RegisterFrame title={t('sources.removedTitle')}>
          <RemovedSources removed={removed} />
        </RegisterFrame>
      )
    case 'card': {
      const present = sources.find((source) => source.id === page.source.id) ?? page.source
      const back = (): void => {
        register.lastCard.set(present.id)
        register.page.set({ kind: 'list' })
      }
      const leave = (source: Source): void => {
        register.change.set({ done: { kind: 'removed', id: source.id }, undo: () => api['source.restore'](source.id) })
        back()
      }
      if (present.confidentiality !== 'none') return <WithheldCard key={present.id} source={present} onBack={back} onRemoved={leave} onOpen={open} />
      return <SourceCard key={present.id} source={present} isNew={!sources.some(({ id }) => id === present.id)} onBack={back} onRemoved={leave} onOpen={open} />
    }
  }
}
