import { useTranslate } from '../shell/messages'
import { Icon } from '../ui'

/** Says by a shape and a word that a name is a public label, in place of one that is withheld. */
export function WithheldMark() {
  const t = useTranslate()
  return (
    <span className="withheld-mark">
      <Icon name="withheld" />
      {t('vault.source.withheld')}
    </span>
  )
}
