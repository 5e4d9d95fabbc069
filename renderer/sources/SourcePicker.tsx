import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { attributionKinds } from '@shared/article'
import type { LedgerEntry } from '@shared/ledger'
import { IconButton, Select } from '../ui'
import type { ArticleSession } from '../editor/session'
import { attribute } from '../review/decide'
import { confirmEntry, sourceNamed } from '../review/ledger-actions'
import { useFullShell } from '../shell/full-context'
import { useTranslate } from '../shell/messages'
import { useStore } from '../shell/store'
import { firstChoice, peopleOf, pickerRows, rowKey, type PickerRow } from './picker-rows'
import { useShownSource } from './useShownSource'

type Kind = (typeof attributionKinds)[number]

/** The entry of the ledger that is asked about: the one it stands on, when the selection lies on it or is empty. */
function entryInQuestion(session: ArticleSession, entries: readonly LedgerEntry[], current: string | null): LedgerEntry | undefined {
  const { from, to, empty } = session.editor.state.selection
  const touched = entries.find((entry) => entry.stretches.some((stretch) => from < stretch.to && to > stretch.from) || (empty && entry.stretches.some((stretch) => from >= stretch.from && from <= stretch.to)))
  const stood = entries.find((entry) => entry.key === current)
  const inside = touched?.stretches.some((stretch) => from >= stretch.from && to <= stretch.to) ?? false
  return empty ? (touched ?? stood) : inside && touched === stood ? stood : undefined
}

/**
 * Whose words are these? A field that finds a source as it is typed, or makes one. It settles the ledger's entry when the
 * selection lies on it, else the selected words become a passage of their own.
 */
export function SourcePicker({ session, onClose }: { readonly session: ArticleSession; readonly onClose: () => void }) {
  const t = useTranslate()
  const shell = useFullShell()
  const shown = useShownSource()
  const sources = useStore(shell.sources)
  const { entries } = useStore(shell.review.state)
  const current = useStore(shell.review.current)
  const [query, setQuery] = useState('')
  const [chosen, setChosen] = useState<number | null>(null)
  const [kind, setKind] = useState<Kind>('indirectQuote')
  const input = useRef<HTMLInputElement>(null)
  const [entry] = useState(() => entryInQuestion(session, entries, current))
  const { from, to, empty } = session.editor.state.selection
  const words = entry?.text ?? (empty ? '' : session.editor.state.doc.textBetween(from, to, ' '))
  const nothing = words.trim() === ''

  useEffect(() => input.current?.focus(), [])

  const proposed = entry && 'speaker' in entry ? (entry.speaker ?? '') : ''
  const rows = useMemo(
    () => pickerRows({ sources, people: peopleOf(entries), used: Object.values(session.facts.get().attributions).flatMap(({ sourceIds }) => sourceIds), query, proposed }),
    [sources, entries, session, query, proposed],
  )
  const at = chosen ?? firstChoice({ query, proposed })

  const settle = async (row: PickerRow): Promise<void> => {
    const source = row.kind === 'source' ? row.source : await sourceNamed(shell, row.name)
    if (entry) await confirmEntry(shell, entry, { sourceId: source.id })
    else session.editor.view.dispatch(attribute(session.editor.state, [{ from, to }], { kind, state: 'confirmed', sourceIds: [source.id] }))
    shell.say('ledger.picker.done', { name: shown(source).name })
    onClose()
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
      if (row && !nothing) void shell.attempt(() => settle(row))
    }
    if (event.key === 'Escape') onClose()
  }
  return (
    <section className="picker" aria-label={t('ledger.picker.label')}>
      <div className="picker-head">
        <h2>{t('ledger.picker.label')}</h2>
        <IconButton icon="close" label={t('editor.find.close')} onPress={onClose} />
      </div>
      {nothing ? <p className="picker-hint" role="alert">{t('ledger.picker.selectFirst')}</p> : <p className="picker-words">{words}</p>}
      {!entry && !nothing && (
        <Select
          label={t('ledger.picker.kind')}
          look="plain"
          value={kind}
          choices={attributionKinds.map((id) => ({ id, label: t(`terms.attributionKind.${id}`) }))}
          onChange={setKind}
        />
      )}
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
            key={rowKey(row)}
            id={`picker-${index}`}
            role="option"
            aria-selected={index === at}
            className="picker-row"
            onMouseMove={() => setChosen(index)}
            onMouseDown={(event) => {
              event.preventDefault()
              void shell.attempt(() => settle(row))
            }}
          >
            {row.kind === 'create' ? (
              <span>{t('ledger.picker.create', { name: row.name })}</span>
            ) : (
              <>
                <span>{shown(row.source).name}</span>
                <span className="picker-note">{shown(row.source).note}</span>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
