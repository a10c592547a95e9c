import { segmentsOf } from '../../../engine/portfolio/rfm-segments';
import { rfmSegments } from '../../../engine/portfolio/rfm-segments';
import { isoText } from '../../../engine/core/serial-day';
import type { RuleName } from '../../../engine/rules/rules';
import type { BuyingWords } from '../../../locales/buying';
import { buyingWords } from '../../../locales/buying';
import { fill } from '../../../locales/language';
import { segmentWords } from '../../../locales/segments';
import { a1, absolute } from '../../../workbook/address';
import type { PlanCell } from '../../../workbook/write-plan';
import { formula } from '../../../workbook/write-plan';
import { hasNames } from '../compute';
import type { SegmentFacts } from '../facts';
import { valueName } from '../layout-portfolio';
import { MAP } from '../sheet-map';
import { cellAt } from '../../../workbook/address';
import { count, percent } from '../../wording';
import type { RfmSection } from './rfm';
import type { SheetSection } from './section';
import { SectionParts, shadeOf } from './section-parts';

const LEFT = MAP.figures;
const GRID = MAP.charts;
/** The grid has a column a score beside its labels; more scores than this do not fit above one page. */
const MOST_BINS = MAP.chartColumns - 1;

const RULES: readonly RuleName[] = ['rfm.binning', 'rfm.bins'];

/** Columns of the detail: account, recency, frequency, monetary, R, F, M, segment. */
const DETAIL = { monetary: 3, r: 4, f: 5, columns: 8 } as const;

/** RFM: segments with counts and money on the left, the grid R × F on the right, every account in the data columns. */
export const layoutRfm: SheetSection = (facts, at) => {
  const { rfm } = facts.buying;
  if (!rfm) return null;
  const words = buyingWords(facts.language);
  const parts = new SectionParts();
  // The spill comes first: the grids count its cells.
  layoutDetail(parts, facts, rfm, words, at.data);
  parts.finding(at.row, findingOf(facts, rfm, words));
  const hasGrid = rfm.bins <= MOST_BINS;
  const gridRow = at.row + 2;
  const moneyRow = gridRow + rfm.bins + 2;
  if (hasGrid) layoutGrids(parts, facts, rfm, words, gridRow, moneyRow, at.data);
  layoutGroups(parts, facts, rfm, words, at.row + 1, hasGrid ? { gridRow, moneyRow } : null);
  const asOf = fill(asOfSentence(facts, words), { asOf: isoText(rfm.table.asOf) });
  const purchase = rfm.hasOrderNumbers ? words.rfm.perOrder : words.rfm.perRow;
  const notesRow = at.row + 2 + rfmSegments.length;
  parts.note(notesRow, LEFT, asOf);
  parts.note(notesRow + 1, LEFT, purchase);
  const rows = Math.max(notesRow + 2, hasGrid ? moneyRow + rfm.bins + 1 : 0) - at.row;
  return { blocks: parts.blocks, look: parts.look, rows, how: [[words.rfm.name, `${asOf} ${purchase}`]], rules: RULES };
};

function asOfSentence({ segments }: SegmentFacts, words: BuyingWords): string {
  return segments.rules.asOf === '' ? words.rfm.asOfLast : words.rfm.asOfRule;
}

function findingOf(facts: SegmentFacts, rfm: RfmSection, words: BuyingWords): string {
  const { language } = facts;
  const total = rfm.groups.reduce((sum, { value }) => sum + value, 0);
  const share = (value: number): string => (total > 0 ? percent(value / total, language) : '–');
  const of = (...names: string[]): { readonly accounts: number; readonly value: number } =>
    rfm.groups
      .filter(({ segment }) => names.includes(segment))
      .reduce((sum, one) => ({ accounts: sum.accounts + one.accounts, value: sum.value + one.value }), {
        accounts: 0,
        value: 0,
      });
  const champions = of('champions');
  const risk = of('at-risk', 'cannot-lose');
  return fill(words.rfm.finding, {
    accounts: count(champions.accounts, language),
    share: share(champions.value),
    value: valueName(facts),
    risk: count(risk.accounts, language),
    riskShare: share(risk.value),
  });
}

/** Two grids with 5 at the top right: how many accounts, and how much they bring. */
function layoutGrids(
  parts: SectionParts,
  facts: SegmentFacts,
  rfm: RfmSection,
  words: BuyingWords,
  gridRow: number,
  moneyRow: number,
  data: number,
): void {
  const { bins, grid } = rfm;
  const scores = Array.from({ length: bins }, (_, index) => index + 1);
  const most = Math.max(...grid.map(({ value }) => value));
  const value = valueName(facts);
  const isLive = liveRfmOf(facts) !== null;
  const column = (offset: number): string =>
    absolute({ row: MAP.firstRow, column: data + offset, rows: rfm.table.account.length, columns: 1 });
  const cellOf = (r: number, f: number, isMoney: boolean): PlanCell => {
    const cell = grid[(r - 1) * bins + f - 1];
    if (!isLive) return (isMoney ? cell?.value : cell?.accounts) ?? 0;
    const pair = `${column(DETAIL.r)},${r},${column(DETAIL.f)},${f}`;
    return formula(isMoney ? `=SUMIFS(${column(DETAIL.monetary)},${pair})` : `=COUNTIFS(${pair})`);
  };
  for (const [top, title, isMoney] of [
    [gridRow, words.rfm.grid, false],
    [moneyRow, words.rfm.money, true],
  ] as const) {
    parts.header(top - 1, GRID, [fill(title, { value }), ...scores.map(() => null)], bins + 1);
    parts.put(
      top,
      GRID,
      [...scores].reverse().map((f): PlanCell[] => [`F ${f}`, ...scores.map((r) => cellOf(r, f, isMoney))]),
    );
    parts.put(top + bins, GRID, [['', ...scores.map((r) => `R ${r}`)]]);
    parts.format(top, GRID + 1, bins, bins, facts.words.format.number);
    const labels = { row: top + bins, column: GRID + 1, rows: 1, columns: bins };
    parts.look.push({ kind: 'align', at: labels, to: 'Right' });
    for (const { r, f, value: money } of grid) {
      const level = shadeOf(money, most);
      if (level !== null) parts.look.push({ kind: 'shade', at: cellAt(top + bins - f, GRID + r), level });
    }
  }
}

/** The ten segments; live counts add up the cells of the grids that the segment is made of. */
function layoutGroups(
  parts: SectionParts,
  facts: SegmentFacts,
  rfm: RfmSection,
  words: BuyingWords,
  row: number,
  grids: { readonly gridRow: number; readonly moneyRow: number } | null,
): void {
  const names = segmentWords(facts.language).rfm;
  const total = rfm.groups.reduce((sum, { value }) => sum + value, 0);
  const isLive = grids !== null && liveRfmOf(facts) !== null;
  const first = row + 1;
  const values = absolute({ row: first, column: LEFT + 2, rows: rfm.groups.length, columns: 1 });
  const cells = rfm.groups.map(({ segment, accounts, value }, index): PlanCell[] => {
    if (!isLive) return [names[segment], accounts, value, total > 0 ? value / total : null];
    const added = (top: number): PlanCell => {
      const places = pairsOf(facts, rfm, index).map(({ r, f }) => a1(cellAt(top + rfm.bins - f, GRID + r)));
      return places.length === 0 ? 0 : formula(`=${places.join('+')}`);
    };
    const share = formula(`=IF(SUM(${values})>0,${a1(cellAt(first + index, LEFT + 2))}/SUM(${values}),"")`);
    return [names[segment], added(grids.gridRow), added(grids.moneyRow), share];
  });
  parts.header(row, LEFT, [words.rfm.segment, words.rfm.accounts, valueName(facts), facts.headers.share]);
  parts.put(first, LEFT, cells);
  parts.format(first, LEFT + 1, cells.length, 2, facts.words.format.number);
  parts.format(first, LEFT + 3, cells.length, 1, facts.words.format.share);
}

function pairsOf({ segments }: SegmentFacts, { grid, bins }: RfmSection, group: number): RfmSection['grid'] {
  const of = segmentsOf(
    Uint8Array.from(grid, ({ r }) => r),
    Uint8Array.from(grid, ({ f }) => f),
    bins,
    segments.rules['rfm.segments'],
  );
  return grid.filter((_, at) => of[at] === group);
}

function liveRfmOf({ live }: SegmentFacts): { readonly dates: string; readonly orders: string | null } | null {
  return live?.rfm ?? null;
}

function layoutDetail(
  parts: SectionParts,
  facts: SegmentFacts,
  rfm: RfmSection,
  words: BuyingWords,
  data: number,
): void {
  const { headers, live, segments, language } = facts;
  const { table } = rfm;
  const rows = table.account.length;
  const names = segmentWords(language).rfm;
  const texts = [
    headers.account,
    words.rfm.recencyDays,
    headers.frequency,
    headers.monetary,
    'R',
    'F',
    'M',
    headers.segment,
  ];
  const source = liveRfmOf(facts);
  if (live && source) {
    const orders = source.orders === null ? '' : `,${source.orders}`;
    const cell = formula(`=KAM.RFM(${live.accounts},${source.dates},${live.values},,,FALSE${orders})`);
    parts.detail(data, words.rfm.detail, texts, []);
    parts.put(MAP.firstRow, data, [[cell]], { row: MAP.firstRow, column: data, rows, columns: DETAIL.columns });
  } else {
    // Ids tell accounts of one name apart.
    const hasIds = hasNames(segments);
    const cells = Array.from({ length: rows }, (_, row): PlanCell[] => {
      const account = table.account[row] ?? 0;
      const segment = rfmSegments[table.segments[row] ?? 0] ?? 'lost';
      return [
        segments.names[account] ?? '',
        table.recencyDays[row] ?? null,
        table.frequency[row] ?? null,
        table.monetary[row] ?? null,
        table.r[row] ?? null,
        table.f[row] ?? null,
        table.m[row] ?? null,
        names[segment],
        ...(hasIds ? [segments.keys[account] ?? ''] : []),
      ];
    });
    parts.detail(data, words.rfm.detail, hasIds ? [...texts, facts.words.accountId] : texts, cells);
  }
  parts.format(MAP.firstRow, data + 1, rows, 3, facts.words.format.number);
}
