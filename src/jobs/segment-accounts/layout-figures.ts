import { fill } from '../../locales/language';
import type { Rect } from '../../workbook/address';
import { a1 } from '../../workbook/address';
import type { Block, Look, PlanCell } from '../../workbook/write-plan';
import { formula } from '../../workbook/write-plan';
import type { SegmentFacts } from './facts';
import { tierCounts } from './preview';
import { accountRange, MAP } from './sheet-map';
import { cellAt } from '../../workbook/address';
import { percent } from '../wording';

export interface FigureLayout {
  readonly blocks: readonly Block[];
  readonly look: readonly Look[];
  /** The amounts at which tiers begin, and the total that shares are parts of: what KAM_Cuts and KAM_Total point at. */
  readonly cuts: Rect;
  readonly total: Rect;
  readonly lastRow: number;
}

const LEFT = MAP.figures;
const MEASURES = 7;
const TIERS_ROW = MAP.firstRow + MEASURES + 2;

/** Concentration, tiers, cuts and whale figures, right of the account table. */
export function layoutFigures(facts: SegmentFacts): FigureLayout {
  const { segments, words, headers } = facts;
  const cutoffs = segments.cuts.length;
  // Room for four tiers, whatever the rules say now, so that later runs find everything below in the same place.
  const cutsRow = TIERS_ROW + 6;
  const totalRow = cutsRow + 2;
  const whaleRow = totalRow + 2;
  const cuts = { row: cutsRow, column: LEFT + 1, rows: 1, columns: cutoffs };
  const total = cellAt(totalRow, LEFT + 1);
  const blocks: Block[] = [
    headerBlock(MAP.headerRow, [words.headings.concentration, headers.value]),
    concentrationBlock(facts),
    headerBlock(TIERS_ROW - 1, [words.headings.tiers, headers.accounts, headers.value, headers.share]),
    tierBlock(facts),
    headerBlock(cutsRow - 1, [words.headings.cuts, ...segments.tiers.slice(0, cutoffs)]),
    cutsBlock(facts, cuts),
    { at: cellAt(totalRow, LEFT), cells: [[words.headings.total]] },
    { at: total, cells: [[totalCell(facts)]] },
    ...whaleBlocks(facts, whaleRow),
  ];
  return { blocks, look: figureLook(facts, cutsRow, whaleRow), cuts, total, lastRow: whaleRow + 6 };
}

function headerBlock(row: number, texts: readonly string[]): Block {
  return { at: { row, column: LEFT, rows: 1, columns: texts.length }, cells: [texts] };
}

/** Formulas read our own column of values: it holds one value an account, also where the source holds order lines. */
function valuesRange(facts: SegmentFacts): string {
  return accountRange(MAP.value, facts.segments.pareto.sorted.length);
}

function concentrationBlock(facts: SegmentFacts): Block {
  const { segments, headers, language, live } = facts;
  const at = { row: MAP.firstRow, column: LEFT, rows: MEASURES, columns: 2 };
  if (live) {
    return {
      at: cellAt(at.row, at.column),
      cells: [[formula(`=KAM.CONCENTRATION(${valuesRange(facts)},FALSE)`)]],
      spill: at,
    };
  }
  const { concentration, rules } = segments;
  const share = (value: number): { readonly percent: string } => ({ percent: percent(value, language, 2) });
  const cells: PlanCell[][] = [
    [headers.accounts, concentration.accounts],
    [headers.total, concentration.total],
    [fill(headers.topShare, share(rules['concentration.topShare'])), concentration.topShare],
    [fill(headers.accountsForGoal, share(rules['concentration.goalShare'])), concentration.accountsForGoal],
    [headers.hhi, concentration.hhi],
    [headers.effectiveAccounts, concentration.effectiveAccounts],
    [headers.gini, concentration.gini],
  ];
  return { at, cells };
}

function tierBlock(facts: SegmentFacts): Block {
  const { segments, live } = facts;
  const accounts = segments.pareto.sorted.length;
  const tierRange = accountRange(MAP.tier, accounts);
  const shareRange = accountRange(MAP.share, accounts);
  const cells = tierCounts(segments.counts.tiers, segments.tiers).map(
    ({ tier, accounts: size, value, share }, index): PlanCell[] => {
      if (!live) return [tier, size, value, share];
      const name = a1(cellAt(TIERS_ROW + index, LEFT));
      return [
        tier,
        formula(`=COUNTIF(${tierRange},${name})`),
        formula(`=SUMIF(${tierRange},${name},${valuesRange(facts)})`),
        formula(`=SUMIF(${tierRange},${name},${shareRange})`),
      ];
    },
  );
  return { at: { row: TIERS_ROW, column: LEFT, rows: cells.length, columns: 4 }, cells };
}

function cutsBlock(facts: SegmentFacts, at: Rect): Block {
  const { segments, live } = facts;
  if (live) {
    return { at: cellAt(at.row, at.column), cells: [[formula(`=KAM.CUTS(${valuesRange(facts)})`)]], spill: at };
  }
  return { at, cells: [Array.from(segments.cuts, (cut) => (Number.isNaN(cut) ? null : cut))] };
}

function totalCell(facts: SegmentFacts): PlanCell {
  return facts.live ? formula(`=SUMIF(${valuesRange(facts)},">0")`) : facts.segments.pareto.positiveSum;
}

function whaleBlocks(facts: SegmentFacts, row: number): Block[] {
  const { segments, words } = facts;
  const whale = segments.whale;
  if (!whale) return [];
  const figures: PlanCell[][] = [
    [words.measures.totalProfit, whale.total],
    [words.measures.peak, Number.isNaN(whale.peakShare) ? null : whale.peakShare],
    [words.measures.peakAt, whale.peakAt],
    [words.measures.lossMakers, whale.lossMakers],
    [words.measures.loss, whale.loss],
  ];
  return [
    // Values on a sheet of formulas say when they were computed.
    headerBlock(row, [
      facts.live ? fill(words.dated, { column: words.headings.whale, asOf: facts.asOf }) : words.headings.whale,
      facts.headers.value,
    ]),
    { at: { row: row + 1, column: LEFT, rows: figures.length, columns: 2 }, cells: figures },
  ];
}

function figureLook(facts: SegmentFacts, cutsRow: number, whaleRow: number): Look[] {
  const { words, segments } = facts;
  const { number, share, decimal } = words.format;
  const right = LEFT + 1;
  const format = (row: number, column: number, pattern: string, rows = 1, columns = 1): Look => ({
    kind: 'format',
    at: { row, column, rows, columns },
    format: pattern,
  });
  const header = (row: number, columns: number): Look[] => [
    { kind: 'style', at: { row, column: LEFT, rows: 1, columns }, style: 'KAM Header' },
    { kind: 'align', at: { row, column: right, rows: 1, columns: columns - 1 }, to: 'Right' },
  ];
  const first = MAP.firstRow;
  const tiers = segments.tiers.length;
  return [
    ...header(MAP.headerRow, 2),
    format(first, right, number, 2),
    format(first + 2, right, share),
    format(first + 3, right, number),
    format(first + 4, right, decimal, 3),
    ...header(TIERS_ROW - 1, 4),
    format(TIERS_ROW, right, number, tiers, 2),
    format(TIERS_ROW, right + 2, share, tiers),
    { kind: 'tiers', at: { row: TIERS_ROW, column: LEFT, rows: tiers, columns: 1 }, tiers: segments.tiers },
    ...header(cutsRow - 1, 1 + segments.cuts.length),
    format(cutsRow, right, number, 3, 3),
    ...(segments.whale ? whaleLook(header, format, words.format, whaleRow) : []),
    { kind: 'width', column: LEFT, columns: 1, characters: 28 },
    { kind: 'width', column: right, columns: 3, characters: 14 },
  ];
}

function whaleLook(
  header: (row: number, columns: number) => Look[],
  format: (row: number, column: number, pattern: string, rows?: number) => Look,
  patterns: { readonly number: string; readonly share: string },
  row: number,
): Look[] {
  const right = LEFT + 1;
  return [
    ...header(row, 2),
    format(row + 1, right, patterns.number),
    format(row + 2, right, patterns.share),
    format(row + 3, right, patterns.number, 3),
  ];
}
