import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components';

/** Parts of a page of which one is shown at a time. */
export function Tabs({
  label,
  tabs,
  chosen,
  onChoose,
}: {
  readonly label: string;
  readonly tabs: readonly { readonly id: string; readonly title: string; readonly body: ReactNode }[];
  readonly chosen?: string;
  readonly onChoose?: (id: string) => void;
}) {
  return (
    <AriaTabs
      className="tabs"
      {...(chosen === undefined ? {} : { selectedKey: chosen })}
      onSelectionChange={(key) => onChoose?.(String(key))}
    >
      <TabList aria-label={label} className="tab-list">
        {tabs.map((tab) => (
          <Tab key={tab.id} id={tab.id} className="tab">
            {tab.title}
          </Tab>
        ))}
      </TabList>
      {tabs.map((tab) => (
        <TabPanel key={tab.id} id={tab.id} className="tab-panel">
          {tab.body}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
