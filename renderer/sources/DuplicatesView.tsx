import { useState } from 'react'
import type { DuplicatePair, IdPair } from '@shared/duplicate'
import type { Source } from '@shared/source'
import { api } from '../bridge'
import { useFullShell } from '../shell/full-context'
import { useTranslate } from '../shell/messages'
import { useStore } from '../shell/store'
import { Button } from '../ui'
import { PairSide } from './PairSide'
import { TwinPairs } from './TwinPairs'

interface DuplicatesViewProps {
  readonly pairs: readonly DuplicatePair[]
  readonly used: ReadonlyMap<string, number>
  readonly setDistinct: (pair: IdPair, areDistinct: boolean) => Promise<void>
}

/** Pairs that are shown before the person asks for more. */
const atOnce = 40

/** The sources that may be one, two by two: which one stays, or that they are two. */
export function DuplicatesView({ pairs, used, setDistinct }: DuplicatesViewProps) {
  const t = useTranslate()
  const { attempt, register, sources } = useFullShell()
  const byId = new Map(useStore(sources).map((source) => [source.id, source]))
  const [shown, setShown] = useState(atOnce)
  const twins = useStore(register.twins).length
  const known = pairs.flatMap((pair) => {
    const [left, right] = [byId.get(pair.left), byId.get(pair.right)]
    return left && right && left.mergedInto === null && right.mergedInto === null ? [{ ...pair, left, right }] : []
  })

  const merge = async (from: Source, into: Source): Promise<void> => {
    await api['source.merge']({ from: from.id, into: into.id })
    register.change.set({ done: { kind: 'merged', from: from.id, into: into.id }, undo: () => api['source.unmerge'](from.id) })
  }
  const part = async (left: Source, right: Source): Promise<void> => {
    await setDistinct([left.id, right.id], true)
    register.change.set({ done: { kind: 'parted', left: left.id, right: right.id }, undo: () => setDistinct([left.id, right.id], false) })
  }
  if (known.length === 0) return twins > 0 ? <TwinPairs /> : <p className="source-hint">{t('sources.duplicates.none')}</p>
  return (
    <>
      <TwinPairs />
      <p className="source-hint">{t('sources.duplicates.help')}</p>
      <ul className="pair-list" aria-label={t('sources.duplicates.list')}>
        {known.slice(0, shown).map(({ left, right, reasons, certainty }) => (
          <li key={`${left.id} ${right.id}`} className="pair">
            <p className="pair-why">
              <span className={`pair-certainty pair-certainty-${certainty}`}>{t(`sources.duplicates.certainty.${certainty}`)}</span>{' '}
              {reasons.map((reason) => t(`sources.duplicates.reason.${reason}`)).join(' · ')}
            </p>
            <div className="pair-sides">
              <PairSide source={left} used={used.get(left.id) ?? 0} onKeep={() => void attempt(() => merge(right, left))} />
              <PairSide source={right} used={used.get(right.id) ?? 0} onKeep={() => void attempt(() => merge(left, right))} />
            </div>
            <Button size="small" variant="plain" aria-label={t('sources.duplicates.partNamed', { left: left.name, right: right.name })} onPress={() => void attempt(() => part(left, right))}>
              {t('sources.duplicates.part')}
            </Button>
          </li>
        ))}
      </ul>
      {known.length > shown && (
        <div className="source-hint">
          <Button size="small" onPress={() => setShown((count) => count + atOnce)}>{t('sources.duplicates.more', { count: known.length - shown })}</Button>
        </div>
      )}
    </>
  )
}
