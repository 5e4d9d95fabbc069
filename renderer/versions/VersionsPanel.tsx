import { useState } from 'react'
import { longestVersionName } from '@shared/ipc'
import type { ArticleSession } from '../editor/session'
import { useShell } from '../shell/context'
import { useTranslate } from '../shell/messages'
import { useStore } from '../shell/store'
import { Button, EmptyState, Panel, TextField } from '../ui'
import { keepVersion } from './keep-version'
import { UnreadableVersions } from './UnreadableVersions'
import { useVersions } from './useVersions'
import { VersionList } from './VersionList'
import { VersionView } from './VersionView'

/** The inspector's tab of versions: how the open article came to be, and the way back. */
export function VersionsPanel() {
  const t = useTranslate()
  const session = useStore(useShell().session)
  if (!session)
    return (
      <EmptyState title={t('versions.noArticle.title')} commands={['article.new']}>
        {t('versions.noArticle.words')}
      </EmptyState>
    )
  return <VersionsOf key={session.id} session={session} />
}

function VersionsOf({ session }: { readonly session: ArticleSession }) {
  const shell = useShell()
  const t = useTranslate()
  const { versions, unreadable } = useVersions(session)
  const [selected, setSelected] = useState<string | null>(null)
  const [last, setLast] = useState<string | null>(null)
  const [name, setName] = useState('')
  const summary = versions?.find((version) => version.versionId === selected)

  const keep = async (): Promise<void> => {
    if (await keepVersion(shell, session, name)) setName('')
  }

  if (summary)
    return (
      <VersionView
        key={summary.versionId}
        session={session}
        summary={summary}
        onBack={() => setSelected(null)}
      />
    )
  return (
    <Panel
      title={t('versions.title')}
      titleHidden
      actions={
        <form
          className="versions-keep"
          onSubmit={(event) => {
            event.preventDefault()
            void keep()
          }}
        >
          <TextField label={t('versions.name')} labelHidden placeholder={t('versions.name')} value={name} maxLength={longestVersionName} isDisabled={session.readOnly} onChange={setName} />
          <Button type="submit" size="small" icon="keep" isDisabled={session.readOnly}>
            {t('versions.keep')}
          </Button>
        </form>
      }
    >
      {versions?.length === 0 && unreadable.length === 0 && <EmptyState title={t('versions.none.title')} commands={['article.save']}>{t('versions.none.words')}</EmptyState>}
      {versions && versions.length > 0 && (
        <VersionList
          versions={versions}
          last={last}
          onSelect={(versionId) => {
            setSelected(versionId)
            setLast(versionId)
          }}
        />
      )}
      <UnreadableVersions versions={unreadable} />
    </Panel>
  )
}
