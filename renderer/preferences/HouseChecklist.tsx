import { useState } from 'react'
import { longestItemName, requiringStatuses, type ChecklistItem } from '@shared/checklist'
import { newId } from '@shared/ids'
import type { HouseChange } from '@shared/preflight'
import { useTranslate } from '../shell/messages'
import { Button, IconButton, Select, TextField, useStoredAtEnd } from '../ui'

interface HouseChecklistProps {
  readonly items: readonly ChecklistItem[]
  readonly isReadOnly: boolean
  readonly onChange: (change: HouseChange) => void
}

interface ItemLineProps {
  readonly item: ChecklistItem
  readonly isReadOnly: boolean
  readonly onChange: (item: ChecklistItem | null) => void
}

function ItemLine({ item, isReadOnly, onChange }: ItemLineProps) {
  const t = useTranslate()
  const [typed, setTyped] = useState<string | null>(null)
  const leave = (): void => {
    const name = typed?.trim() ?? ''
    if (name !== '' && name !== item.name) onChange({ ...item, name })
    setTyped(null)
  }
  useStoredAtEnd(leave)
  const named = (what: string): string => `${what}: ${item.name}`
  return (
    <li className="house-item">
      <TextField label={named(t('houseRules.checklist.name'))} labelHidden value={typed ?? item.name} maxLength={longestItemName} isReadOnly={isReadOnly} onChange={setTyped} onBlur={leave} />
      <Select
        label={named(t('houseRules.checklist.requiredFor'))}
        labelHidden
        value={item.requiredFor ?? 'none'}
        isDisabled={isReadOnly}
        choices={[{ id: 'none' as const, label: t('houseRules.checklist.optional') }, ...requiringStatuses.map((id) => ({ id, label: t('houseRules.checklist.from', { status: t(`terms.status.${id}`) }) }))]}
        onChange={(status) => onChange({ ...item, requiredFor: status === 'none' ? null : status })}
      />
      <label className="house-item-lapses">
        <input type="checkbox" checked={item.lapses} disabled={isReadOnly} onChange={({ target }) => onChange({ ...item, lapses: target.checked })} />
        {t('houseRules.checklist.lapses')}
      </label>
      {!isReadOnly && <IconButton icon="close" label={t('houseRules.checklist.remove', { name: item.name })} onPress={() => onChange(null)} />}
    </li>
  )
}

/** The checklist of the house: items, from which status on they are required, and whether a tick lapses with the words. */
export function HouseChecklist({ items, isReadOnly, onChange }: HouseChecklistProps) {
  const t = useTranslate()
  const [name, setName] = useState('')
  const change = (id: string, changed: ChecklistItem | null): void => onChange({ checklist: items.flatMap((item) => (item.id === id ? (changed ?? []) : item)) })
  const add = (): void => {
    if (name.trim() === '') return
    onChange({ checklist: [...items, { id: newId(), name: name.trim(), requiredFor: null, lapses: false }] })
    setName('')
  }
  return (
    <section className="preferences-part" aria-labelledby="house-checklist">
      <h2 id="house-checklist" className="ui-label">
        {t('houseRules.checklist.title')}
      </h2>
      <p className="ui-help">{t('houseRules.checklist.help')}</p>
      {items.length > 0 && (
        <ul className="house-items">
          {items.map((item) => (
            <ItemLine key={item.id} item={item} isReadOnly={isReadOnly} onChange={(changed) => change(item.id, changed)} />
          ))}
        </ul>
      )}
      {!isReadOnly && (
        <form
          className="house-add"
          onSubmit={(event) => {
            event.preventDefault()
            add()
          }}
        >
          <TextField label={t('houseRules.checklist.addName')} labelHidden placeholder={t('houseRules.checklist.addName')} value={name} maxLength={longestItemName} onChange={setName} />
          <Button type="submit" size="small" icon="plus">
            {t('houseRules.checklist.add')}
          </Button>
        </form>
      )}
    </section>
  )
}
