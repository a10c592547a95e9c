import { Button, Tab, TabList, Tooltip, makeStyles, tokens } from '@fluentui/react-components';
import { DataBarVerticalRegular, TableRegular } from '@fluentui/react-icons';
import { memo, Suspense, useState } from 'react';
import { Fallback } from '../components/Fallback';
import { Wait } from '../components/Wait';
import { useWords } from '../shell/words';
import type { ChartView } from './sections/view';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  line: {
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'center',
    marginLeft: `calc(-1 * ${tokens.spacingHorizontalM})`,
  },
  tabs: { minWidth: 0, '& [role="tab"]': { paddingLeft: '7px', paddingRight: '7px' } },
  toggle: { flexShrink: 0 },
  panel: { minHeight: '232px' },
});

/** Up to four charts as tabs, each also as a table. */
export const ChartPanel = memo(function ChartPanel({ views }: { readonly views: readonly ChartView[] }) {
  const styles = useStyles();
  const { pane } = useWords();
  const words = pane.preview;
  const [tab, setTab] = useState('');
  const [asTable, setAsTable] = useState(false);
  // A chart that the data no longer allow gives way to the first.
  const view = views.find(({ id }) => id === tab) ?? views[0];
  if (!view) return null;

  return (
    <section className={styles.root} aria-label={words.charts}>
      <div className={styles.line}>
        <TabList
          size="small"
          className={styles.tabs}
          selectedValue={view.id}
          onTabSelect={(_, data) => setTab(String(data.value))}
        >
          {views.map(({ id, name }) => (
            <Tab key={id} value={id}>
              {name}
            </Tab>
          ))}
        </TabList>
        <Tooltip content={asTable ? words.asChart : words.asTable} relationship="label">
          <Button
            size="small"
            appearance="subtle"
            className={styles.toggle}
            icon={asTable ? <DataBarVerticalRegular /> : <TableRegular />}
            onClick={() => setAsTable(!asTable)}
          />
        </Tooltip>
      </div>
      <div className={styles.panel} role="tabpanel" aria-label={view.name}>
        {asTable ? (
          view.table
        ) : (
          <Fallback key={view.id} instead={view.table}>
            <Suspense fallback={<Wait label={pane.app.loading} />}>{view.chart}</Suspense>
          </Fallback>
        )}
        {view.below}
      </div>
    </section>
  );
});
