import type { ReactNode } from 'react'
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components'
import { useShell } from '../shell/context'
import { acceleratorLabel } from './accelerator'
import { Icon, type IconName } from './Icon'

export interface TabSpec<T extends string> {
  readonly id: T
  readonly label: string
  /** Shown in place of the label where the tabs have no room for every name, unless this one is selected. */
  readonly icon?: IconName
  /** In Electron's notation; it stands in the tooltip, behind the label. */
  readonly shortcut?: string | undefined
  /** A number beside the label, e.g. of what is open; `countLabel` says what it counts. Left out when 0. */
  readonly count?: number
  readonly countLabel?: string
  readonly render: () => ReactNode
}

interface TabsProps<T extends string> {
  readonly label: string
  readonly tabs: readonly TabSpec<T>[]
  readonly selected: T
  readonly onChange: (id: T) => void
}

/** Panels of which one is shown; the arrow keys move between their tabs. */
export function Tabs<T extends string>({ label, tabs, selected, onChange }: TabsProps<T>) {
  const { platform } = useShell().runtime
  const tooltipOf = ({ label: name, shortcut }: TabSpec<T>): string => (shortcut ? `${name} (${acceleratorLabel(shortcut, platform)})` : name)
  return (
    <AriaTabs
      className="ui-tabs"
      selectedKey={selected}
      onSelectionChange={(key) => {
        const chosen = tabs.find((tab) => tab.id === key)
        if (chosen) onChange(chosen.id)
      }}
    >
      <TabList className="ui-tab-list" aria-label={label}>
        {tabs.map((tab) => (
          <Tab key={tab.id} id={tab.id} className="ui-tab">
            <span className={tab.icon ? 'ui-tab-name ui-tab-foldable' : 'ui-tab-name'} title={tooltipOf(tab)}>
              {tab.icon && <Icon name={tab.icon} />}
              <span className="ui-tab-words">{tab.label}</span>
            </span>
            {tab.count ? (
              <span className="ui-tab-count">
                {tab.count}
                {tab.countLabel && <span className="visually-hidden"> {tab.countLabel}</span>}
              </span>
            ) : null}
          </Tab>
        ))}
      </TabList>
      {tabs.map((tab) => (
        <TabPanel key={tab.id} id={tab.id} className="ui-tab-panel">
          {tab.render()}
        </TabPanel>
      ))}
    </AriaTabs>
  )
}
