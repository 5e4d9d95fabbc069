import { useState, type FormEvent } from 'react'
import { isSafeHref } from '@shared/document'
import { changeLink, linkAt } from '../blocks/link-change'
import { textTarget } from '../blocks/text-target'
import { api } from '../bridge'
import { Button, IconButton, TextField } from '../ui'
import { useShell } from '../shell/context'
import { useTranslate } from '../shell/messages'
import type { ArticleSession } from './session'

/** `www.…` and bare hosts are taken for https, an e-mail address for mailto, a telephone number for tel. */
function completeAddress(typed: string): string {
  const text = typed.trim()
  if (/^\+?[\d\s().-]{6,}$/.test(text)) return `tel:${text.replace(/\s/g, '')}`
  if (/^[^\s@/]+@[^\s@/]+\.[^\s@/]+$/.test(text)) return `mailto:${text}`
  return /^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`
}

/** Sets, changes or removes the link on the selected words, in place. */
export function LinkBar({ session, onClose }: { readonly session: ArticleSession; readonly onClose: () => void }) {
  const t = useTranslate()
  const shell = useShell()
  // The bar works where it was asked for: in the page, or in the footnote that is being written.
  const [view] = useState(() => textTarget(session))
  const present = linkAt(view.state).href
  const [typed, setTyped] = useState(present)
  const [error, setError] = useState<string | undefined>()
  const nothing = present === '' && view.state.selection.empty

  const close = (href: string): void => {
    view.dispatch(changeLink(view.state, href))
    onClose()
    view.focus()
  }
  const apply = (event: FormEvent): void => {
    event.preventDefault()
    const href = completeAddress(typed)
    if (nothing) return setError(t('editor.link.selectFirst'))
    if (!isSafeHref(href)) return setError(t('editor.link.invalid'))
    close(href)
  }
  return (
    <form
      className="bar"
      onSubmit={apply}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose()
      }}
    >
      <TextField
        label={t('editor.link.label')}
        labelHidden
        placeholder="https://"
        value={typed}
        error={error ?? (nothing ? t('editor.link.selectFirst') : undefined)}
        autoFocus
        onChange={(value) => {
          setTyped(value)
          setError(undefined)
        }}
      />
      <Button type="submit" variant="primary" size="small" isDisabled={nothing}>{t('editor.link.apply')}</Button>
      {present !== '' && (
        <>
          <Button size="small" onPress={() => close('')}>{t('editor.link.remove')}</Button>
          {!present.startsWith('tel:') && <Button size="small" onPress={() => void shell.attempt(() => api['app.openLink'](present))}>{t('editor.link.open')}</Button>}
        </>
      )}
      <IconButton icon="close" label={t('editor.find.close')} onPress={onClose} />
    </form>
  )
}
