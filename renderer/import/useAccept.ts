import { useState } from 'react'
import type { Article } from '@shared/article'
import type { PlacedPicture } from '@shared/import/text'
import { findSource, type Source } from '@shared/source'
import { api } from '../bridge'
import { useShell } from '../shell/context'
import { isFocusNowhere } from '../shell/focus-back'
import { pageStands } from '../shell/typed-ahead'
import { leaveReview } from './open-review'
import { storePictures } from './store-pictures'

/** What accepting makes: the article, and the sources that the register is to have where it lacks them. */
export interface Accepted {
  readonly article: Article
  readonly sources: readonly Source[]
  /** Pictures for the figures of the article. */
  readonly pictures?: readonly PlacedPicture[]
}

interface Accepting {
  readonly isBusy: boolean
  accept(): void
  cancel(): void
}

/** Stores what `make` answers and opens it. The article comes first: when it cannot be stored nothing else is. */
export function useAccept(make: () => Accepted): Accepting {
  const shell = useShell()
  const [isBusy, setBusy] = useState(false)

  const store = async (): Promise<void> => {
    const { article, sources, pictures = [] } = make()
    await shell.createArticle(article, 'import')
    if (shell.view.get().kind === 'import') return setBusy(false)
    await pageStands(window, shell.session.get())
    if (isFocusNowhere(document)) shell.session.get()?.editor.view.focus()
    await shell.attempt(async () => {
      const session = shell.session.get()
      for (const source of sources) if (!findSource(shell.sources.get(), source.name)) await api['source.save'](source)
      const lost = session && pictures.length > 0 ? await storePictures(session, pictures, api['picture.store']) : []
      // The version that was kept when the article was made has no pictures yet.
      if (session && lost.length < pictures.length && !session.editor.isDestroyed) await session.keepVersion('import')
      if (lost.length > 0) return shell.status.set({ key: 'importView.picturesLost', values: { count: lost.length, names: lost.join(', ') }, fault: true })
      const headline = article.headline.trim()
      if (headline) shell.say('importView.accepted', { headline })
      else shell.say('importView.acceptedUntitled')
    })
  }

  return {
    isBusy,
    accept: () => {
      if (isBusy) return
      setBusy(true)
      void store()
    },
    cancel: () => {
      leaveReview(shell)
      shell.say('importView.cancelled')
    },
  }
}
