import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { attributionKinds } from '@shared/article'
import type { Source } from '@shared/source'
import { Icon, IconButton, Select } from '../ui'
import type { ArticleSession } from '../editor/session'
import { attribute, attributeField, attributeNode, type Decision } from '../review/decide'
import { namedFor } from '../review/entry-speaker'
import { confirmEntry, sourceNamed } from '../review/ledger-actions'
import { useFullShell } from '../shell/full-context'
import { useTranslate } from '../shell/messages'
import { useStore } from '../shell/store'
import { WithheldMark } from '../vault/WithheldMark'
import { firstKind, pickerTarget } from './picker-target'
import { firstChoice, peopleOf, pickerRows, rowKey, type PickerRow } from './picker-rows'
import { presentTarget } from './present-target'
import { shownSource } from './shown-source'
import { useMovedSince } from './useMovedSince'
import { useWentElsewhere } from './useWentElsewhere'
import { useShownSource } from './useShownSource'
import { WithheldForm } from './WithheldForm'

/** A line of the list; the last begins a new source whose name is withheld. */
type Line = PickerRow | { readonly kind: 'withhold' }

const lineKey = (line: Line): string => (line.kind === 'withhold' ? 'withhold' : rowKey(line))

type Kind = (typeof attributionKinds)[number]

interface SourcePickerProps {
  readonly session: ArticleSession
  /** The source comes beside those that the entry has. */
  readonly further?: boolean
  readonly onClose: () => void
}

/**
 * Whose words are these? A field that finds a source as it is typed, or makes one. It settles the ledger's entry when the
 * selection lies on it; else the selected words, of the body or of headline and deck, or the figure or table become a passage
 * of their own, of the kind that is asked for.
 */
export function SourcePicker({ session, further = false, onClose }: SourcePickerProps) {
  const t = useTranslate()
  const shell = useFullShell()
  const shown = useShownSource()
  const sources = useStore(shell.sources)
  const { entries } = useStore(shell.review.state)
  const current = useStore(shell.review.current)
  const [query, setQuery] = useState('')
  const [chosen, setChosen] = useState<number | null>(null)
  const [isWithholding, setWithholding] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const [opener] = useState(() => document.activeElement)
  const [target] = useState(() => pickerTarget(session, entries, current, opener))
  const [kind, setKind] = useState<Kind>(() => firstKind(target))
  const entry = target.kind === 'entry' ? target.entry : undefined
  const movedSince = useMovedSince(session)
  const nothing = target.kind === 'nothing' || (further && !(entry && 'record' in entry))

  useEffect(() => input.current?.focus(), [isWithholding])

  const proposed = (entry && namedFor(entry)[0]) ?? ''
  const rows = useMemo<readonly Line[]>(
    () => [...pickerRows({ sources, people: peopleOf(entries), used: Object.values(session.facts.get().attributions).flatMap(({ sourceIds }) => sourceIds), query, proposed }), { kind: 'withhold' }],
    [sources, entries, session, query, proposed],
  )
  const place = target.kind === 'node' ? target.type : target.kind === 'field' ? target.place.name : null
  const at = chosen ?? firstChoice({ query, proposed })

  const close = (): void => {
    onClose()
    // Who asked from a field goes on there.
    if (opener instanceof HTMLTextAreaElement) opener.focus()
  }
  useWentElsewhere(shell, close)
  const settle = async (source: Source): Promise<void> => {
    // Another article may have been opened while the source was made.
    if (session.editor.isDestroyed) return
    const { state, view } = session.editor
    const present = presentTarget(target, { doc: state.doc, facts: session.facts.get(), entries: shell.review.state.get().entries, moved: movedSince() })
    const record: Decision = { kind, state: 'confirmed', sourceIds: [source.id] }
    const before = session.facts.get().attributions
    if (!present) shell.say('ledger.changed')
    else if (present.kind === 'words') view.dispatch(attribute(state, present.ranges, record))
    else if (present.kind === 'field') view.dispatch(attributeField(state, present.place, record))
    else if (present.kind === 'node') view.dispatch(attributeNode(state, present.position, record))
    const done = present?.kind === 'entry' ? await confirmEntry(shell, present.entry, source.id, further) : present !== null
    // What was made is what the next key means; it stands in the list with the next reading.
    const made = Object.keys(session.facts.get().attributions).find((id) => !Object.hasOwn(before, id))
    if (present && present.kind !== 'entry' && made !== undefined) shell.review.choose(session, made)
    if (done) shell.say('ledger.picker.done', { name: shown(source).name })
    close()
  }
  const take = (line: Line): void => {
    if (line.kind === 'withhold') setWithholding(true)
    else void shell.attempt(() => shell.review.deciding(session, async () => settle(line.kind === 'source' ? line.source : await sourceNamed(shell, line.name))))
  }
  const keys = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (by !== 0) {
      event.preventDefault()
      if (rows.length > 0) setChosen(at < 0 ? (by === 1 ? 0 : rows.length - 1) : (at + by + rows.length) % rows.length)
    }
    if (event.key === 'Enter') {
      event.preventDefault()
      event.stopPropagation()
      const row = rows[at]
      if (row && !nothing) take(row)
    }
    if (event.key === 'Escape') close()
  }
  return (
    <section className="picker" aria-label={t(further ? 'ledger.picker.addLabel' : 'ledger.picker.label')}>
      <div className="picker-head">
        <h2>{t(further ? 'ledger.picker.addLabel' : 'ledger.picker.label')}</h2>
        <IconButton icon="close" label={t('editor.find.close')} onPress={close} />
      </div>
      {nothing ? <p className="picker-hint" role="alert">{t(further ? 'ledger.decideFirst' : 'ledger.picker.selectFirst')}</p> : <p className="picker-words">{place === null ? target.text : t(`ledger.picker.${place}`, { text: target.text })}</p>}
      {!entry && !nothing && (
        <Select
          label={t('ledger.picker.kind')}
          look="plain"
          value={kind}
          choices={attributionKinds.map((id) => ({ id, label: t(`terms.attributionKind.${id}`) }))}
          onChange={setKind}
        />
      )}
      {isWithholding ? (
        <WithheldForm name={query.trim()} onMade={settle} onBack={() => setWithholding(false)} />
      ) : (
        <>
          <input
            ref={input}
            className="ui-input picker-input"
            role="combobox"
            aria-expanded={rows.length > 0}
            aria-controls="picker-list"
            aria-activedescendant={rows[at] ? `picker-${at}` : undefined}
            aria-autocomplete="list"
            aria-label={t('ledger.picker.placeholder')}
            placeholder={t('ledger.picker.placeholder')}
            value={query}
            disabled={nothing}
            onChange={(event) => {
              setQuery(event.target.value)
              setChosen(null)
            }}
            onKeyDown={keys}
          />
          <ul id="picker-list" role="listbox" aria-label={t('sources.list')} className="picker-list">
            {rows.map((row, index) => (
              <li
                key={lineKey(row)}
                id={`picker-${index}`}
                role="option"
                aria-selected={index === at}
                className="picker-row"
                onMouseMove={() => setChosen(index)}
                onMouseDown={(event) => {
                  event.preventDefault()
                  if (!nothing) take(row)
                }}
              >
                {row.kind === 'create' && <span>{t('ledger.picker.create', { name: row.name })}</span>}
                {row.kind === 'withhold' && (
                  <span className="picker-withhold">
                    <Icon name="withheld" />
                    {query.trim() === '' ? t('vault.source.create') : t('vault.source.createNamed', { name: query.trim() })}
                  </span>
                )}
                {row.kind === 'source' && (
                  <>
                    <span>{shown(row.source).name}</span>
                    <span className="picker-note">{shownSource(row.source).isWithheld ? <WithheldMark /> : shown(row.source).note}</span>
                  </>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
