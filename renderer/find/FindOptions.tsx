import type { FindQuery } from '@shared/find'
import { IconButton } from '../ui'
import { useTranslate } from '../shell/messages'

const options = [
  { name: 'matchCase', keys: 'Alt+C' },
  { name: 'wholeWord', keys: 'Alt+W' },
  { name: 'pattern', keys: 'Alt+R' },
] as const

/** How is looked for: three toggles. */
export function FindOptions({ query, onChange }: { readonly query: FindQuery; readonly onChange: (change: Partial<FindQuery>) => void }) {
  const t = useTranslate()
  return (
    <div className="find-options" role="group" aria-label={t('editor.find.options')}>
      {options.map(({ name, keys }) => (
        <IconButton key={name} icon={name} label={t(`editor.find.${name}`)} shortcut={keys} aria-pressed={query[name]} onPress={() => onChange({ [name]: !query[name] })} />
      ))}
    </div>
  )
}
