import { useState } from 'react'
import { api } from '../bridge'
import { useShell } from '../shell/context'
import { useTranslate } from '../shell/messages'
import { Button } from '../ui'
import { InlineQuestion } from './InlineQuestion'

/** Lets a person vouch for the register, so that articles may leave the library again. */
export function SettleSources() {
  const t = useTranslate()
  const shell = useShell()
  const [asks, setAsks] = useState(false)
  if (!asks)
    return (
      <Button size="small" onPress={() => setAsks(true)}>
        {t('library.settle')}
      </Button>
    )
  return (
    <InlineQuestion
      words="library.settleAsk"
      yes="library.settleYes"
      no="library.settleNo"
      onYes={() => void shell.attempt(() => api['library.settleSources']())}
      onNo={() => setAsks(false)}
    />
  )
}
