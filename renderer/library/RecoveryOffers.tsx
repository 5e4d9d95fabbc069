import { useEffect, useState } from 'react'
import type { RecoveryOffer } from '@shared/ipc'
import { api } from '../bridge'
import { useShell } from '../shell/context'
import { useTranslate } from '../shell/messages'
import { Button, formatDate, useLanguage } from '../ui'

/** The sound copies of an article whose file is damaged or gone, the best first: when each was saved, how long it is, what it is called; each can be recovered. */
export function RecoveryOffers({ articleId }: { readonly articleId: string }) {
  const t = useTranslate()
  const shell = useShell()
  const language = useLanguage()
  const [offers, setOffers] = useState<readonly RecoveryOffer[]>([])
  useEffect(() => {
    const asked = { current: true }
    void shell.attempt(async () => {
      const found = await api['article.offers'](articleId)
      if (asked.current) setOffers(found)
    })
    return () => {
      asked.current = false
    }
  }, [shell, articleId])
  const recover = (from: RecoveryOffer['from']): void =>
    void shell.attempt(async () => {
      const saved = await api['article.recover']({ id: articleId, from })
      await shell.openArticle(saved.id)
    })
  if (offers.length === 0) return null
  return (
    <ul className="library-offers" aria-label={t('library.offers')}>
      {offers.map(({ from, savedAt, headline, words }) => (
        <li key={from}>
          <p>
            {formatDate(savedAt, language)} · {t('library.offerWords', { count: words })}
            <span className="library-offer-headline">{headline || t('library.untitled')}</span>
          </p>
          <Button size="small" onPress={() => recover(from)}>{t(`library.recover.${from}`)}</Button>
        </li>
      ))}
    </ul>
  )
}
