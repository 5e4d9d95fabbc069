import { useTranslate } from '../shell/messages'
import { CardQuestion } from '../sources/CardQuestion'

interface MakePublicProps {
  readonly name: string
  readonly onYes: () => void
  readonly onNo: () => void
}

/** Asks before a withheld source is named openly, and says what that means. */
export function MakePublic({ name, onYes, onNo }: MakePublicProps) {
  const t = useTranslate()
  return <CardQuestion words={t('vault.source.makePublicAsk', { name })} yes={t('vault.source.makePublicYes')} no={t('vault.source.makePublicNo')} onYes={onYes} onNo={onNo} />
}
