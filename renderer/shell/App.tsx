import { useEffect, useMemo, useState } from 'react'
import { I18nProvider } from 'react-aria-components'
import { BesidePane } from '../beside/BesidePane'
import { CharacterPalette } from '../blocks/CharacterPalette'
import { ArticlePage } from '../editor/ArticlePage'
import { ImportView } from '../import/ImportView'
import { LibraryPanel } from '../library/LibraryPanel'
import { OutlinePanel } from '../outline/OutlinePanel'
import { CommandPalette } from '../palette/CommandPalette'
import { ShortcutsSheet } from '../palette/ShortcutsSheet'
import { HouseRulesView } from '../preferences/HouseRulesView'
import { PreferencesView } from '../preferences/PreferencesView'
import { ExportView } from '../publish/ExportView'
import { VaultPanel } from '../vault/VaultPanel'
import { FactCheckView } from '../publish/FactCheckView'
import { CompareView } from '../versions/CompareView'
import { WelcomeView } from '../welcome/WelcomeView'
import { ShellContext, type View } from './context'
import { FullShellContext } from './full-context'
import type { FullShell } from './full-shell'
import { Inspector } from './Inspector'
import { createTranslate, TranslateContext, useTranslate } from './messages'
import { StatusBar } from './StatusBar'
import { useStore } from './store'
import { goToFinding } from '../review/go-to-finding'
import { useDrop } from './useDrop'
import { useFaultsLeave } from './useFaultsLeave'
import { useFocusKept } from './useFocusKept'
import { useKeys } from './useKeys'
import { useTheme } from './useTheme'

/** A number for each object it is given, the same for the same one. */
function useNumbers(): (object: object) => number {
  const [seen] = useState(() => ({ numbers: new WeakMap<object, number>(), count: 0 }))
  return (object) => {
    const number = seen.numbers.get(object) ?? (seen.count += 1)
    seen.numbers.set(object, number)
    return number
  }
}

function Centre({ shell, view }: { readonly shell: FullShell; readonly view: View }) {
  const numberOf = useNumbers()
  switch (view.kind) {
    case 'editor':
      return <ArticlePage />
    case 'import':
      return <ImportView key={numberOf(view.file)} file={view.file} />
    case 'export':
      return <ExportView onJump={(finding) => goToFinding(shell, finding)} />
    case 'factCheck':
      return <FactCheckView from={view.from} />
    case 'compare':
      return <CompareView earlier={view.earlier} later={view.later} />
    case 'preferences':
      return <PreferencesView />
    case 'houseRules':
      return <HouseRulesView />
    case 'welcome':
      return <WelcomeView />
  }
}

function Frame({ shell }: { readonly shell: FullShell }) {
  const t = useTranslate()
  const { libraryOpen, leftPane, inspectorOpen, besideOpen } = useStore(shell.preferences)
  const view = useStore(shell.view)
  const session = useStore(shell.session)
  const overlay = useStore(shell.overlay)
  const dropping = useDrop(shell)
  useFocusKept(shell)
  useKeys(shell)
  useFaultsLeave(shell, view.kind)
  const inspecting = inspectorOpen && session !== null && view.kind === 'editor'
  const reading = besideOpen && session !== null && view.kind === 'editor'
  return (
    <div className="frame" data-library={libraryOpen} data-inspector={inspecting} data-beside={reading}>
      {libraryOpen && view.kind !== 'compare' && (
        <aside className="frame-library" aria-label={t(leftPane === 'outline' ? 'editor.outline.title' : 'shell.library')}>
          {leftPane === 'outline' ? <OutlinePanel /> : <LibraryPanel />}
        </aside>
      )}
      <main className="frame-centre" aria-label={t('shell.centre')} data-view={view.kind}>
        <Centre shell={shell} view={view} />
        {reading && <BesidePane />}
        {dropping && <div className="frame-drop">{t('editor.drop')}</div>}
      </main>
      {inspecting && (
        <aside className="frame-inspector" aria-label={t('shell.inspector')}>
          <Inspector />
        </aside>
      )}
      <VaultPanel />
      <StatusBar />
      {overlay === 'palette' && <CommandPalette />}
      {overlay === 'characters' && <CharacterPalette />}
      {overlay === 'shortcuts' && <ShortcutsSheet />}
    </div>
  )
}

/** The window. */
export function App({ shell }: { readonly shell: FullShell }) {
  const { language, theme } = useStore(shell.preferences)
  const translate = useMemo(() => createTranslate(language), [language])
  useTheme(theme)
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  return (
    <I18nProvider locale={language === 'id' ? 'id-ID' : 'en-GB'}>
      <TranslateContext value={translate}>
        <ShellContext value={shell}>
          <FullShellContext value={shell}>
            <Frame shell={shell} />
          </FullShellContext>
        </ShellContext>
      </TranslateContext>
    </I18nProvider>
  )
}
