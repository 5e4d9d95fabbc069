import { Button, Tooltip, TooltipTrigger } from 'react-aria-components'
import type { FindQuery } from '@shared/find'
import { Kbd } from '../ui'
import { useTranslate } from '../shell/messages'

const options = [
  { name: 'matchCase', sign: 'Aa', keys: 'Alt+C' },
  { name: 'wholeWord', sign: '‹ab›', keys: 'Alt+W' },
  { name: 'pattern', sign: '.*', keys: 'Alt+R' },
] as const

/** How is looked for: three signs that are known from other editors, each a toggle. */
export function FindOptions({ query, onChange }: { readonly query: FindQuery; readonly onChange: (change: Partial<FindQuery>) => void }) {
  const t = useTranslate()
  return (
    <div className="find-options" role="group" aria-label={t('editor.find.options')}>
      {options.map(({ name, sign, keys }) => (
        <TooltipTrigger key={name} delay={500} closeDelay={0}>
          <Button className="find-option" aria-label={t(`editor.find.${name}`)} aria-pressed={query[name]} onPress={() => onChange({ [name]: !query[name] })}>
            {sign}
          </Button>
          <Tooltip className="ui-tooltip" offset={6}>
            {t(`editor.find.${name}`)}
            <Kbd keys={keys} />
          </Tooltip>
        </TooltipTrigger>
      ))}
    </div>
  )
}
