import { headerWords } from '../../locales/headers';
import { fill } from '../../locales/language';
import { nameWords } from '../../locales/names';
import { a1 } from '../../workbook/address';
import type { Rect } from '../../workbook/address';
import { formula } from '../../workbook/write-plan';
import type { PlanCell } from '../../workbook/write-plan';
import { cellAt } from '../../workbook/address';
import { count } from '../wording';
import type { PipelineFacts } from './facts';
import { blank, heading, joined, rowsAt } from './layout-parts';
import type { LayoutPart } from './layout-parts';
import { MAP } from './sheet-map';

interface Figure {
  readonly label: string;
  readonly value: PlanCell;
  readonly format: string;
  readonly remark?: string;
}

/** Cells that formulas point at. */
export interface FigureCells {
  readonly asOf: Rect;
  readonly target: Rect;
}

/** Coverage, win rate, cycle, velocity and bottleneck, each with a word on what it rests on. */
export function layoutFigures(facts: PipelineFacts): LayoutPart & { readonly cells: FigureCells } {
  const { words, language } = facts;
  const first = MAP.figuresRow + 1;
  const figures = figuresOf(facts, first);
  const lines = figures.map(({ label, value, remark }): PlanCell[] => [label, null, value, null, remark ?? null]);
  const formats = figures.map(
    ({ format }, k) => ({ kind: 'format', at: cellAt(first + k, MAP.amount), format }) as const,
  );
  const title = heading(MAP.figuresRow, words.headings.figures, [
    null,
    headerWords(language).value,
    null,
    words.columns.remark,
  ]);
  const part = joined([
    title,
    {
      blocks: rowsAt(first, lines),
      look: [
        ...formats,
        { kind: 'align', at: cellAt(MAP.figuresRow, MAP.weighted), to: 'Left' },
        { kind: 'align', at: { row: first, column: MAP.amount, rows: lines.length, columns: 1 }, to: 'Right' },
        { kind: 'style', at: cellAt(first, MAP.amount), style: 'KAM Input' },
        { kind: 'style', at: cellAt(first + 3, MAP.amount), style: 'KAM Input' },
      ],
      nextRow: MAP.forecastRow,
    },
  ]);
  return { ...part, cells: { asOf: cellAt(first, MAP.amount), target: cellAt(first + 3, MAP.amount) } };
}

function figuresOf(facts: PipelineFacts, first: number): readonly Figure[] {
  const { preview, figures, words, sheet, language, live } = facts;
  const { measures, remarks } = words;
  const { number, share, decimal, date } = sheet.format;
  const { stages } = nameWords(language);
  const cell = (row: number): string => a1(cellAt(first + row, MAP.amount));
  // In the live table the row of open deals moves with the ends that occur.
  const openCell = (column: number): string => {
    const rows = { row: MAP.firstRow, rows: MAP.stageRows, columns: 1 };
    return `INDEX(${a1({ ...rows, column })},MATCH("${stages.open}",${a1({ ...rows, column: 0 })},0))`;
  };
  const ofOpen = (column: number): PlanCell => formula(`=${openCell(column)}`);
  const { winRate, cycle, velocity, coverage, bottleneck } = preview;
  const decided = preview.won + preview.lost;
  const few = winRate?.isSmall ? `, ${remarks.few}` : '';
  const wonOf = fill(remarks.winRate, { won: count(preview.won, language), cases: count(decided, language) }) + few;
  const wanted = figures.rules['pipeline.coverage'];
  const fromWords = cycle?.from === 'created' ? remarks.fromCreated : remarks.fromStageEntry;
  const cycleRemark = cycle ? fill(fromWords, { deals: count(cycle.deals, language) }) : '';
  const rate = live && winRate ? formula(`=KAM.WINRATE(${live.stages})`) : winRate ? winRate.rate : null;
  // Win rate, mean deal and days to win, by their place in the list below.
  const pace = [5, 7, 8].map((row) => cell(row));
  return [
    { label: measures.asOf, value: figures.asOfDay, format: date },
    {
      label: measures.open,
      value: live ? ofOpen(MAP.amount) : preview.openAmount,
      format: number,
      remark: currencyRemark(facts),
    },
    { label: measures.weighted, value: live ? ofOpen(MAP.weighted) : blank(preview.weighted), format: number },
    {
      label: measures.target,
      value: preview.target,
      format: number,
      remark: preview.target > 0 ? remarks.target : remarks.noTarget,
    },
    {
      label: measures.coverage,
      value: live
        ? formula(`=IF(${cell(3)}>0,KAM.COVERAGE(${cell(1)},${cell(3)}),"")`)
        : coverage
          ? coverage.multiple
          : null,
      format: decimal,
      remark: fill(remarks.coverage, { wanted }),
    },
    { label: measures.winRate, value: rate, format: share, remark: winRate ? wonOf : '' },
    {
      label: measures.winRateValue,
      value: winRate?.byValue ?? null,
      format: share,
      remark: winRate && winRate.byValue === null ? remarks.noValue : '',
    },
    { label: measures.meanDeal, value: velocity ? velocity.meanDeal : meanDeal(facts), format: number },
    { label: measures.cycleMean, value: cycle?.meanDays ?? null, format: '0.0', remark: cycleRemark },
    { label: measures.cycleMedian, value: cycle?.medianDays ?? null, format: '0.0' },
    {
      label: measures.velocity,
      value:
        live && velocity
          ? formula(`=KAM.VELOCITY(${openCell(MAP.deals)},${pace.join(',')})`)
          : (velocity?.perDay ?? null),
      format: number,
      remark: velocity ? remarks.velocity : '',
    },
    {
      label: measures.bottleneck,
      value: bottleneck ? stages[bottleneck.stage as keyof typeof stages] : null,
      format: 'General',
      remark: bottleneck ? (bottleneck.isByTime ? remarks.bottleneckByTime : remarks.bottleneck) : '',
    },
  ];
}

function meanDeal({ preview }: PipelineFacts): PlanCell {
  return preview.openWithAmount > 0 ? preview.openAmount / preview.openWithAmount : null;
}

/** Several currencies are named; what they were brought into, or that they were not. */
export function currencyRemark({ figures, words, language }: PipelineFacts): string {
  const { names, base, withoutRate } = figures.currencies;
  if (names.length < 2) return '';
  if (base === null) return fill(words.remarks.severalCurrencies, { currencies: names.slice(0, 5).join(', ') });
  return fill(words.remarks.converted, { base, count: count(withoutRate, language) });
}
