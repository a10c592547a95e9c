import {
  Button,
  Spinner,
  Tab,
  TabList,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { Suspense, lazy, useState } from 'react';
import type { Rules } from '../../engine/rules/rules';
import type { SegmentPreview } from '../../jobs/contract';
import { Fallback } from '../components/Fallback';
import { useWords } from '../shell/words';

const ParetoChart = lazy(() => import('./ParetoChart'));
const WhaleChart = lazy(() => import('./WhaleChart'));

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  line: {
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'center',
    marginLeft: `calc(-1 * ${tokens.spacingHorizontalM})`,
  },
  panel: { minHeight: '232px' },
  table: { maxHeight: '232px', overflowY: 'auto' },
  number: { textAlign: 'right', fontVariantNumeric: 'tabular-nums', display: 'table-cell' },
});

interface ChartPanelProps {
  readonly preview: SegmentPreview;
  readonly rules: Rules;
  readonly paretoText: string;
  readonly whaleText: string;
}

/** Pareto and whale curve, each also as a table with the same points. */
export function ChartPanel({ preview, rules, paretoText, whaleText }: ChartPanelProps) {
  const styles = useStyles();
  const { pane } = useWords();
  const words = pane.preview;
  const [tab, setTab] = useState<'pareto' | 'whale'>('pareto');
  const [asTable, setAsTable] = useState(false);
  const { whale } = preview;
  const onWhale = tab === 'whale' && whale !== null;

  const table = (
    <PointTable
      label={onWhale ? whaleText : paretoText}
      shareTitle={onWhale ? words.axisProfit : words.columnCumulative}
      points={sampled(onWhale ? whale.points : preview.pareto)}
    />
  );

  return (
    <section className={styles.root} aria-label={words.charts}>
      <div className={styles.line}>
        <TabList
          size="small"
          selectedValue={onWhale ? 'whale' : 'pareto'}
          onTabSelect={(_, data) => setTab(data.value === 'whale' ? 'whale' : 'pareto')}
        >
          <Tab value="pareto">{words.pareto}</Tab>
          {whale && <Tab value="whale">{words.whale}</Tab>}
        </TabList>
        <Button size="small" appearance="subtle" onClick={() => setAsTable(!asTable)}>
          {asTable ? words.asChart : words.asTable}
        </Button>
      </div>
      <div className={styles.panel} role="tabpanel" aria-label={onWhale ? words.whale : words.pareto}>
        {asTable ? (
          table
        ) : (
          <Fallback instead={table}>
            <Suspense fallback={<Spinner delay={300} label={pane.app.loading} />}>
              {onWhale ? (
                <WhaleChart whale={whale} text={whaleText} />
              ) : (
                <ParetoChart points={preview.pareto} rules={rules} text={paretoText} />
              )}
            </Suspense>
          </Fallback>
        )}
      </div>
    </section>
  );
}

interface Point {
  readonly rank: number;
  readonly cumulativeShare: number;
}

const TABLE_ROWS = 20;

/** About twenty points, first and last among them: what a curve shows, as rows that can be read. */
function sampled(points: readonly Point[]): readonly Point[] {
  if (points.length <= TABLE_ROWS) return points;
  return Array.from(
    { length: TABLE_ROWS },
    (_, i) => points[Math.round((i * (points.length - 1)) / (TABLE_ROWS - 1))],
  ).filter((point) => point !== undefined);
}

function PointTable(props: { readonly label: string; readonly shareTitle: string; readonly points: readonly Point[] }) {
  const styles = useStyles();
  const { pane, formats } = useWords();
  return (
    <div className={styles.table} tabIndex={0} role="region" aria-label={props.label}>
      <Table size="extra-small" aria-label={props.label}>
        <TableHeader>
          <TableRow>
            <TableHeaderCell className={styles.number}>{pane.preview.accounts}</TableHeaderCell>
            <TableHeaderCell className={styles.number}>{props.shareTitle}</TableHeaderCell>
          </TableRow>
        </TableHeader>
        <TableBody>
          {props.points.map(({ rank, cumulativeShare }) => (
            <TableRow key={rank}>
              <TableCell className={styles.number}>{formats.count(rank)}</TableCell>
              <TableCell className={styles.number}>{formats.share(cumulativeShare)}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </div>
  );
}
