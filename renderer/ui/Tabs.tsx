import type { ReactNode } from 'react'
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components'
import { Icon, type IconName } from './Icon'

export interface TabSpec<T extends string> {
  readonly id: T
  readonly label: string
  /** Shown in place of the label, which is then read out and stands in the tooltip: for what is asked for less often. */
  readonly icon?: IconName
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
            {tab.icon ? (
              <span className="ui-tab-icon" title={tab.label}>
                <Icon name={tab.icon} />
                <span className="visually-hidden">{tab.label}</span>
              </span>
            ) : (
              tab.label
            )}
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
