import type { CustomerType } from '../../../engine/portfolio/customer-type';
import { customerTypes } from '../../../engine/portfolio/customer-type';
import { customerTypeWords } from '../../../locales/customer-types';
import { fill } from '../../../locales/language';
import { segmentWords } from '../../../locales/segments';
import type { Rect } from '../../../workbook/address';
import type { Block, ChartLabel, ChartSeries, Look } from '../../../workbook/write-plan';
import type { SegmentFacts } from '../facts';
import { valueName } from '../layout-portfolio';
import { MAP } from '../sheet-map';
import { count, percent } from '../../wording';
import type { TypePoint } from './preview-types';
import { typeCounts, typesPreview } from './preview-types';
import type { SectionPlace } from './section';

/** Columns after the points: three lines of two cells each. */
const LINES = 6;

/** The largest accounts carry their name. */
const NAMED = 10;

/** Shape and shade a type: dark is good business, orange needs attention. */
const DRAWN: Readonly<
  Record<CustomerType, { readonly marker: NonNullable<ChartSeries['marker']>; readonly colour: string }>
> = {
  'large-premium': { marker: 'Diamond', colour: '#0F548C' },
  average: { marker: 'Circle', colour: '#4A9BE8' },
  'small-premium': { marker: 'Triangle', colour: '#0F548C' },
  'small-ordinary': { marker: 'Square', colour: '#8A8A8A' },
  bleeder: { marker: 'X', colour: '#8A3B00' },
};

/** XY scatter: strategic score across, influence up, one series a type, lines at the cuts. */
export function layoutTypesChart(
  facts: SegmentFacts,
  at: SectionPlace,
): { readonly blocks: readonly Block[]; readonly look: readonly Look[] } {
  const { segments, language, asOf, headers } = facts;
  const words = customerTypeWords(language).sheet;
  const preview = typesPreview(segments);
  const types = segments.types;
  if (!preview || !types) return { blocks: [], look: [] };
  const names = segmentWords(language).types;
  const order = (type: CustomerType): number => -customerTypes.indexOf(type);
  // A series needs its cells together, so the points stand by type, in each the largest account first.
  const points = [...preview.points].sort(
    (one, other) => order(one.type) - order(other.type) || one.index - other.index,
  );
  const cells = points.map(({ name, strategic, influence, index, type }) => [
    name,
    strategic,
    influence,
    types.found.netProfit[segments.pareto.order[index] ?? 0] ?? null,
    names[type],
  ]);
  const table: Rect = { row: MAP.firstRow, column: MAP.typesData, rows: points.length, columns: 5 };
  const largest = new Set(preview.points.slice(0, NAMED).map(({ index }) => index));
  const series: ChartSeries[] = [];
  for (let start = 0; start < points.length;) {
    const type = points[start]?.type ?? 'average';
    let end = start;
    while (points[end]?.type === type) end++;
    const rows: Rect = { row: table.row + start, column: MAP.typesData + 1, rows: end - start, columns: 1 };
    series.push({
      name: names[type],
      x: rows,
      y: { ...rows, column: MAP.typesData + 2 },
      drawn: 'points',
      ...DRAWN[type],
      labels: labelsOf(points.slice(start, end), largest),
    });
    start = end;
  }
  const { influenceCuts, strategicCut } = preview;
  const lines = [
    {
      text: fill(words.strategicLine, { cut: strategicCut }),
      ends: [
        [strategicCut, 0],
        [strategicCut, 100],
      ],
      point: 1,
    },
    ...influenceCuts.map((cut) => ({
      text: fill(words.influenceLine, { cut }),
      ends: [
        [0, cut],
        [100, cut],
      ],
      point: 0,
    })),
  ];
  const lineAt = (index: number): Rect => ({
    row: MAP.firstRow,
    column: MAP.typesData + LINES + 2 * index,
    rows: 2,
    columns: 2,
  });
  lines.forEach(({ text, point }, index) => {
    const ends = lineAt(index);
    series.push({
      name: text,
      x: { ...ends, columns: 1 },
      y: { ...ends, column: ends.column + 1, columns: 1 },
      drawn: 'dashed',
      colour: '#595959',
      labels: [{ point, text }],
    });
  });
  const counts = typeCounts(segments);
  const best = counts[0];
  const revenue = segments.pareto.positiveSum;
  const value = valueName(facts);
  return {
    blocks: [
      { at: { ...table, row: MAP.headerRow - 1, rows: 1, columns: 1 }, cells: [[words.data]] },
      {
        at: { ...table, row: MAP.headerRow, rows: 1 },
        cells: [[headers.account, words.strategic, words.influence, words.netProfit, words.column]],
      },
      { at: table, cells },
      ...lines.flatMap(({ text, ends }, index): Block[] => [
        { at: { ...lineAt(index), row: MAP.headerRow, rows: 1 }, cells: [[words.strategic, text]] },
        { at: lineAt(index), cells: ends },
      ]),
    ],
    look: [
      { kind: 'style', at: { ...table, row: MAP.headerRow - 1, rows: 1, columns: 1 }, style: 'KAM Note' },
      { kind: 'format', at: { ...table, column: MAP.typesData + 1, columns: 3 }, format: facts.words.format.number },
      {
        kind: 'chart',
        chart: {
          name: 'KAM Types',
          type: 'xy',
          title: fill(words.chart, {
            accounts: count(best?.accounts ?? 0, language),
            share: percent((best?.revenue ?? 0) / revenue, language),
            value,
            bleeders: count(counts.at(-1)?.accounts ?? 0, language),
          }),
          over: { row: at.row, column: MAP.charts, rows: MAP.chartRows, columns: MAP.chartColumns },
          series,
          valueAxis: { title: fill(words.chartY, { value }), format: '0', minimum: 0, maximum: 100 },
          categoryAxis: { title: fill(words.chartX, { asOf }), maximum: 100 },
        },
      },
    ],
  };
}

/** Names alternate above and below, so that neighbours keep clear of each other. */
function labelsOf(points: readonly TypePoint[], largest: ReadonlySet<number>): readonly ChartLabel[] {
  return points.flatMap(({ index, name }, point) =>
    largest.has(index) ? [{ point, text: name, below: index % 2 === 1 }] : [],
  );
}
