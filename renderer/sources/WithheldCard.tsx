import type { Source } from '@shared/source'
import { useTranslate } from '../shell/messages'
import { Button, Panel } from '../ui'
import { SourcePassages } from './SourcePassages'
import { useShownSource } from './useShownSource'

/** A withheld source: its public label and its passages. The record itself stays closed, to reading and to changing. */
export function WithheldCard({ source, onBack }: { readonly source: Source; readonly onBack: () => void }) {
  const t = useTranslate()
  const { name } = useShownSource()(source)
  return (
    <Panel
      title={name}
      titleHidden
      lead={
        <div className="source-head">
          <Button size="small" variant="plain" icon="chevronLeft" onPress={onBack}>{t('sources.back')}</Button>
          <p className="source-title" aria-hidden="true">{name}</p>
        </div>
      }
    >
      <p className="source-closed">{t('sources.closed')}</p>
      <SourcePassages source={source} />
    </Panel>
  )
}
