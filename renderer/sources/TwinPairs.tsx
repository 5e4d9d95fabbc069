import type { Twin } from '@shared/duplicate'
import type { Source } from '@shared/source'
import { api } from '../bridge'
import { useFullShell } from '../shell/full-context'
import { useTranslate } from '../shell/messages'
import { useStore } from '../shell/store'
import { Button } from '../ui'
import { WithheldMark } from '../vault/WithheldMark'
import { useShownSource } from './useShownSource'

/** Open sources with a name of a withheld one, mostly entered while the vault was locked: each is the withheld one, or somebody else. Nothing while the vault is locked. */
export function TwinPairs() {
  const t = useTranslate()
  const { attempt, register, sources } = useFullShell()
  const shown = useShownSource()
  const byId = new Map(useStore(sources).map((source) => [source.id, source]))
  const twins = useStore(register.twins)

  const link = async (open: Source, withheld: Source): Promise<void> => {
    await api['source.merge']({ from: open.id, into: withheld.id })
    register.change.set({ done: { kind: 'merged', from: open.id, into: withheld.id }, undo: () => api['source.unmerge'](open.id) })
  }
  const setApart = (twin: Twin): Promise<void> => api['source.setApart']({ ...twin, areApart: true })
  const pairs = twins.flatMap((twin) => {
    const [open, withheld] = [byId.get(twin.open), byId.get(twin.withheld)]
    return open && withheld && open.mergedInto === null && open.confidentiality === 'none' ? [{ twin, open, withheld }] : []
  })
  if (pairs.length === 0) return null
  return (
    <ul className="pair-list" aria-label={t('vault.twins.list')}>
      {pairs.map(({ twin, open, withheld }) => (
        <li key={open.id} className="pair" data-twin={open.id}>
          <p className="pair-why">{t('vault.twins.says', { name: open.name, label: shown(withheld).name })} <WithheldMark /></p>
          <div className="source-buttons">
            <Button size="small" onPress={() => void attempt(() => link(open, withheld), 'record')}>{t('vault.twins.link')}</Button>
            <Button size="small" variant="plain" onPress={() => void attempt(() => setApart(twin), 'record')}>{t('vault.twins.apart')}</Button>
          </div>
        </li>
      ))}
    </ul>
  )
}
