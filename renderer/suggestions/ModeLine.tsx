import { Switch } from 'react-aria-components'
import type { ArticleSession } from '../editor/session'
import { AskName } from '../person/AskName'
import { useFullShell } from '../shell/full-context'
import { useTranslate } from '../shell/messages'
import { useStore } from '../shell/store'
import { Kbd } from '../ui'
import { toggleSuggesting } from './suggestion-actions'

/** Switches suggesting on and off; before it is on for the first time the person is asked for a name, in place. */
export function ModeLine({ session }: { readonly session: ArticleSession }) {
  const t = useTranslate()
  const shell = useFullShell()
  const { isOn, asking } = shell.suggestions
  const isAsking = useStore(asking)
  const isSuggesting = useStore(isOn)
  if (isAsking) {
    const leave = (): void => asking.set(false)
    return (
      <AskName
        onKnown={() => {
          leave()
          toggleSuggesting(shell)
        }}
        onCancel={() => {
          leave()
          shell.say('suggestions.staysOff')
        }}
      />
    )
  }
  return (
    <div className="suggestion-mode">
      <Switch className="ui-switch" isSelected={isSuggesting} isDisabled={session.readOnly} onChange={() => toggleSuggesting(shell)}>
        <span className="ui-switch-track" aria-hidden="true" />
        {t('suggestions.mode')}
      </Switch>
      <Kbd keys="CmdOrCtrl+Alt+U" />
    </div>
  )
}
