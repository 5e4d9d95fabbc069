import { useCallback } from 'react'
import type { Source } from '@shared/source'
import { useTranslate } from '../shell/messages'
import { shownSource } from './shown-source'

/** A source's name and the line below it, in the person's language where the record has none to show. */
export function useShownSource(): (source: Source) => { readonly name: string; readonly note: string } {
  const t = useTranslate()
  return useCallback(
    (source) => {
      const { name, note, isWithheld } = shownSource(source)
      return isWithheld ? { name: name || t('sources.withheld'), note: t('sources.withheldNote') } : { name, note: note || t(`terms.sourceKind.${source.kind}`) }
    },
    [t],
  )
}
