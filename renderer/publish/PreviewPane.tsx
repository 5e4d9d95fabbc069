import { useState } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import type { ExportFormat } from '@shared/ipc'
import { useShell } from '../shell/context'
import { useTranslate } from '../shell/messages'
import { useStore } from '../shell/store'
import { formatNumber, useLanguage } from '../ui'
import { usePageView, type Bounds } from './usePageView'

interface PreviewPaneProps {
  /** What will be written, by format. */
  readonly previews: Readonly<Record<ExportFormat, { readonly fileName: string; readonly text: string }>>
  readonly turn: number
  /** What the page is, for a screen reader. */
  readonly pageLabel: string
  readonly showPage: (bounds: Bounds) => Promise<void>
}

const views = ['page', 'html', 'markdown'] as const

/** More source than this helps nobody and slows the window. */
const longestSource = 200_000

function Source({ name, text }: { readonly name: string; readonly text: string }) {
  const t = useTranslate()
  const language = useLanguage()
  const shown = text.slice(0, longestSource)
  return (
    <>
      {shown.length < text.length && (
        <p className="export-note export-shortened">{t('exporting.shortened', { count: formatNumber(shown.length, language), all: formatNumber(text.length, language) })}</p>
      )}
      <textarea className="export-source" readOnly spellCheck={false} value={shown} aria-label={t('exporting.sourceLabel', { name, count: formatNumber(text.length, language) })} />
    </>
  )
}

/** What will be written, as the reader sees it or as its source. */
export function PreviewPane({ previews, turn, pageLabel, showPage }: PreviewPaneProps) {
  const t = useTranslate()
  const [view, setView] = useState<(typeof views)[number]>('page')
  const isCovered = useStore(useShell().overlay) !== null
  const place = usePageView({ show: showPage, turn, isShown: view === 'page' && !isCovered })
  return (
    <Tabs className="export-preview" selectedKey={view} onSelectionChange={(key) => setView(views.find((one) => one === key) ?? 'page')}>
      <TabList className="ui-tab-list" aria-label={t('exporting.preview')}>
        {views.map((one) => (
          <Tab key={one} id={one} className="ui-tab">
            {t(`exporting.view.${one}`)}
          </Tab>
        ))}
      </TabList>
      <TabPanel id="page" className="export-panel">
        <section className="export-page" ref={place} aria-label={pageLabel}>
          {isCovered && <p className="export-note">{t('exporting.pageHidden')}</p>}
        </section>
      </TabPanel>
      <TabPanel id="html" className="export-panel">
        <Source name={previews.html.fileName} text={previews.html.text} />
      </TabPanel>
      <TabPanel id="markdown" className="export-panel">
        <Source name={previews.markdown.fileName} text={previews.markdown.text} />
      </TabPanel>
    </Tabs>
  )
}
