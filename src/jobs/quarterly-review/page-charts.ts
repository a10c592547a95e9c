import { fill } from '../../locales/language';
import type { ChartPlan, PlanCell } from '../../workbook/write-plan';
import { compact } from '../wording';
import type { BridgeStep } from './contract';
import { changeText } from './money';
import type { PageBuilder } from './page-builder';
import type { PageFacts } from './page-facts';

const ROWS = 17;
/** Charts' data stand beyond the printed page. */
const DATA = 12;
const BLUE = '#0F548C';
const LIGHT = '#4A9BE8';
const PALE = '#A9D0F7';
const RUST = '#8A3B00';

/**
 * Two charts side by side: what each tier was worth before and now, and how the pipeline went from opening to closing. Amounts stand at the
 * columns as part of their names, which are cells: a later run brings them up to date as any other, wherever the chart has been moved.
 */
export function layoutCharts(page: PageBuilder, facts: PageFacts): void {
  const top = page.next;
  for (let k = 0; k < ROWS; k++) page.row(`chart:${k}`);
  const bridge = facts.preview.bridge;
  valueChart(page, facts, top, bridge ? 3 : 8);
  if (bridge) bridgeChart(page, facts, top);
  page.gap('charts');
  if (!page.look.some(({ kind }) => kind === 'chart')) page.spare(top);
}

function valueChart(
  page: PageBuilder,
  { preview, words, language, sheet }: PageFacts,
  top: number,
  columns: number,
): void {
  const value = preview.figures[0]!;
  const tiers = preview.migration?.tiers ?? tiersOfNow(preview);
  if (value.now === null || tiers.length === 0) return;
  const sums = tierSums(preview, tiers);
  const rows = { row: top + 1, rows: tiers.length, columns: 1 };
  page.beside(top, DATA, [words.charts.tier, words.columns.before, words.columns.now]);
  const before = preview.before && value.before !== null;
  const amounts = ({ before: was, now }: { readonly before: number; readonly now: number }): string =>
    before ? `${compact(was, language)} → ${compact(now, language)}` : compact(now, language);
  tiers.forEach((tier, k) =>
    page.beside(top + 1 + k, DATA, [`${tier} ${amounts(sums[k]!)}`, sums[k]!.before, sums[k]!.now]),
  );
  page.format(top + 1, tiers.length, DATA + 1, sheet.format.number, 2);
  const x = { ...rows, column: DATA };
  const series = (name: string, column: number, colour: string): ChartPlan['series'][number] => ({
    name,
    x,
    y: { ...rows, column },
    drawn: 'columns',
    colour,
    labels: tiers.flatMap((_, point) => (point === 0 ? [{ point, text: name }] : [])),
  });
  page.add({
    kind: 'chart',
    chart: {
      name: 'KAM Review value',
      type: 'columns',
      title: before
        ? fill(words.charts.value, { change: changeText(value.before, value.now, language) })
        : `${words.figures.value} ${compact(value.now, language)}`,
      over: { row: top, column: 0, rows: ROWS, columns },
      series: [
        ...(before ? [series(words.columns.before, DATA + 1, PALE)] : []),
        series(words.columns.now, DATA + 2, BLUE),
      ],
      valueAxis: { title: fill(words.charts.valueAxis, { asOf: preview.asOf }), format: sheet.format.axis, minimum: 0 },
      categoryAxis: { title: words.charts.tier },
    },
  });
}

export function tiersOfNow(preview: PageFacts['preview']): readonly string[] {
  const tiers = new Set<string>();
  for (let k = 0; k < preview.accounts; k++) {
    const tier = preview.account(k).now?.tier;
    if (tier) tiers.add(tier);
  }
  return [...tiers];
}

/** Value of each tier as it was then and as it is now; losses below zero make no column. */
function tierSums(preview: PageFacts['preview'], tiers: readonly string[]): readonly { before: number; now: number }[] {
  const sums = tiers.map(() => ({ before: 0, now: 0 }));
  for (let k = 0; k < preview.accounts; k++) {
    const { before, now } = preview.account(k);
    const [was, is] = [tiers.indexOf(before?.tier ?? ''), tiers.indexOf(now?.tier ?? '')];
    if (was >= 0) sums[was]!.before += Math.round((before!.value ?? 0) * 100);
    if (is >= 0) sums[is]!.now += Math.round((now!.value ?? 0) * 100);
  }
  return sums.map(({ before, now }) => ({ before: before / 100, now: now / 100 }));
}

const DRAWN: readonly BridgeStep[] = ['opening', 'new', 'grown', 'shrunk', 'won', 'lost', 'closing'];

/** Columns that stand where the last one ended, on a base that is not seen: a waterfall in any Excel. */
function bridgeChart(page: PageBuilder, { preview, words, language, sheet }: PageFacts, top: number): void {
  const { steps } = preview.bridge!;
  const amountOf = (step: BridgeStep): number => steps.find((each) => each.step === step)!.amount;
  const first = top + 7;
  page.beside(first - 1, DATA, [
    words.charts.step,
    words.charts.below,
    words.charts.total,
    words.charts.up,
    words.charts.down,
  ]);
  let level = 0;
  DRAWN.forEach((step, k) => {
    const amount = amountOf(step);
    const isTotal = step === 'opening' || step === 'closing';
    const low = isTotal ? 0 : Math.min(level, level + amount);
    const cells: PlanCell[] = [
      `${words.bridge[step]} ${isTotal ? compact(amount, language) : changeText(null, amount, language)}`,
      low,
      isTotal ? amount : 0,
      !isTotal && amount > 0 ? amount : 0,
      !isTotal && amount < 0 ? -amount : 0,
    ];
    page.beside(first + k, DATA, cells);
    level = isTotal ? amount : level + amount;
  });
  const rows = { row: first, rows: DRAWN.length, columns: 1 };
  page.format(first, DRAWN.length, DATA + 1, sheet.format.number, 4);
  const series = (
    name: string,
    offset: number,
    drawn: 'base' | 'columns',
    colour: string,
  ): ChartPlan['series'][number] => ({
    name,
    x: { ...rows, column: DATA },
    y: { ...rows, column: DATA + offset },
    drawn,
    colour,
  });
  page.add({
    kind: 'chart',
    chart: {
      name: 'KAM Review bridge',
      type: 'stacked',
      title: fill(words.charts.bridge, {
        opening: compact(amountOf('opening'), language),
        closing: compact(amountOf('closing'), language),
      }),
      over: { row: top, column: 3, rows: ROWS, columns: 5 },
      series: [
        series(words.charts.below, 1, 'base', '#FFFFFF'),
        series(words.charts.total, 2, 'columns', BLUE),
        series(words.charts.up, 3, 'columns', LIGHT),
        series(words.charts.down, 4, 'columns', RUST),
      ],
      valueAxis: {
        title: fill(words.charts.bridgeAxis, { asOf: preview.asOf }),
        format: sheet.format.axis,
        minimum: 0,
      },
      categoryAxis: { title: words.charts.step },
    },
  });
}
