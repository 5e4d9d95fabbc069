import { Checkbox } from 'react-aria-components'
import type { ProposedSource } from '@shared/import/text'
import { findSource, type Source } from '@shared/source'
import { useTranslate } from '../shell/messages'
import { TickBox } from '../ui'

interface ProposedSourcesProps {
  readonly proposed: readonly ProposedSource[]
  readonly register: readonly Source[]
  /** Names, in lower case, that the person does not want. */
  readonly refused: ReadonlySet<string>
  readonly onChange: (name: string, wanted: boolean) => void
}

/** The wire and the medium that the story names: taken into the register only where the person leaves the tick. */
export function ProposedSources({ proposed, register, refused, onChange }: ProposedSourcesProps) {
  const t = useTranslate()
  if (proposed.length === 0) return null
  return (
    <section className="import-section">
      <h2 className="import-heading">{t('importView.sources')}</h2>
      <ul className="import-sources">
        {proposed.map(({ kind, name }) => {
          const known = findSource(register, name) !== undefined
          return (
            <li key={`${kind}:${name}`}>
              <Checkbox className="import-check" isSelected={!known && !refused.has(name.toLowerCase())} isDisabled={known} onChange={(wanted) => onChange(name, wanted)}>
                {({ isSelected }) => (
                  <>
                    <TickBox ticked={isSelected} />
                    <span className="import-source-name">{name}</span>
                    <span className="import-source-kind">{known ? t('importView.sourceKnown') : t(`terms.sourceKind.${kind}`)}</span>
                  </>
                )}
              </Checkbox>
            </li>
          )
        })}
      </ul>
      <p className="import-note">{t('importView.sourcesNote')}</p>
    </section>
  )
}
