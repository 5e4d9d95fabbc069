import type { MessageKey } from '@shared/messages'
import { useTranslate } from '../shell/messages'
import { Kbd } from '../ui'

const hints: readonly (readonly [readonly string[], MessageKey])[] = [
  [['↑', '↓'], 'importView.hint.move'],
  [['Enter'], 'importView.hint.menu'],
  [['H'], 'importView.hint.headline'],
  [['D'], 'importView.hint.deck'],
  [['B'], 'importView.hint.body'],
  [['S'], 'importView.hint.heading'],
  [['C'], 'importView.hint.credit'],
  [['R'], 'importView.hint.remove'],
]

/** The keys of the story page, in one line. */
export function KeyHints() {
  const t = useTranslate()
  return (
    <ul className="import-hints" aria-label={t('importView.hint.label')}>
      {hints.map(([keys, words]) => (
        <li key={words}>
          {keys.map((key) => (
            <Kbd key={key} keys={key} />
          ))}
          <span>{t(words)}</span>
        </li>
      ))}
    </ul>
  )
}
