import { useState } from 'react'
import type { Source } from '@shared/source'
import { useFullShell } from '../shell/full-context'
import { useStore } from '../shell/store'
import { Panel } from '../ui'
import { LockedRecord } from '../vault/LockedRecord'
import { NamePlaces } from '../vault/NamePlaces'
import { OpenRecord } from '../vault/OpenRecord'
import { WithheldMark } from '../vault/WithheldMark'
import { CardHead } from './CardHead'
import { SourceEvidence } from './SourceEvidence'
import { SourcePassages } from './SourcePassages'
import { TakesFiles } from './TakesFiles'
import { useShownSource } from './useShownSource'

interface WithheldCardProps {
  /** What the register shows of it. */
  readonly source: Source
  readonly onBack: () => void
  readonly onRemoved: (source: Source) => void
  readonly onOpen: (source: Source) => void
}

/** A withheld source: its public label and its passages, and its record and files for as long as the vault is open. */
export function WithheldCard({ source, onBack, onRemoved, onOpen }: WithheldCardProps) {
  const { name } = useShownSource()(source)
  const { vault, sources } = useFullShell()
  const { status } = useStore(vault.state)
  const merged = useStore(sources).filter((other) => other.mergedInto === source.id)
  const isOpen = status === 'unlocked'
  const [adding, setAdding] = useState(false)
  return (
    <TakesFiles source={isOpen ? source : null} onTaking={setAdding}>
      <Panel
        title={name}
        titleHidden
        onEscape={onBack}
        lead={
          <CardHead title={name} onBack={onBack}>
            <WithheldMark />
          </CardHead>
        }
      >
        {isOpen ? <OpenRecord source={source} onBack={onBack} onRemoved={() => onRemoved(source)} onOpen={onOpen} /> : <LockedRecord />}
        {isOpen && <SourceEvidence source={source} merged={merged} isAdding={adding} />}
        {isOpen && <NamePlaces sourceId={source.id} />}
        <SourcePassages source={source} />
      </Panel>
    </TakesFiles>
  )
}
