import { useFullShell } from '../shell/full-context'
import { useTranslate } from '../shell/messages'
import { useStore } from '../shell/store'
import { Button, Icon } from '../ui'
import { tellProblem } from './finding-words'
import { rereadHouse } from './house-rules'

/** That the file of house rules cannot be used: what is wrong, where, and what holds meanwhile. Nothing where it is sound. */
export function HouseProblemNote() {
  const t = useTranslate()
  const shell = useFullShell()
  const { problem } = useStore(shell.gate.house)
  if (!problem) return null
  return (
    <div className="house-problem" role="alert">
      <p className="house-problem-title">
        <Icon name="warning" /> {t('houseRules.brokenTitle')}
      </p>
      <p>{tellProblem(problem, t)}</p>
      <p>{t('houseRules.brokenText')}</p>
      <Button size="small" onPress={() => void shell.attempt(() => rereadHouse(shell))}>
        {t('houseRules.readAgain')}
      </Button>
    </div>
  )
}
