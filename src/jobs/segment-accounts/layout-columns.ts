import { allSteps, rowsAStep, type Steps } from '../../engine/core/steps';
import { fill } from '../../locales/language';
import { columnLetters } from '../../workbook/address';
import { structured } from '../../workbook/structured';
import type { ColumnPlan, ColumnsPlan, PlanCell } from '../../workbook/write-plan';
import { formula } from '../../workbook/write-plan';
import type { SegmentFacts } from './facts';
import { numberedName } from '../numbered-name';
import { sectionColumns } from './sections/beside-columns';
import { MAP } from './sheet-map';

/** What the columns beside the data need beyond the facts. */
export interface BesideInput {
  readonly asFormulas: boolean;
  /** Name of the portfolio sheet as it is, or will be. */
  readonly portfolioSheet: string;
  /** Data rows whose value is text that was read as a number: arithmetic on them fails in cells. */
  readonly textNumbers: boolean;
  /** Headers of the source that are not ours: a table wants every name once, and a person's Tier stays theirs. */
  readonly taken: ReadonlySet<string>;
}

/**
 * Tier, Rank, Share and Cumulative share right of the customer table, then what the optional sections say of each account.
 *
 * Inside an Excel table Tier and Share are live (one look-up a row) and the others are values with their date in the header.
 * Beside a plain range all are live and stay right when rows are sorted, because each looks at its own row: Rank finds the value
 * in the portfolio's ranked column, Cumulative share takes the figure at that rank. Both cost one look-up a row, not a pass over
 * all rows. The rank is the account's place on the portfolio sheet, as KAM.PARETO and the pane number it, also among equal values.
 */
export function layoutColumns(
  facts: SegmentFacts,
  input: BesideInput,
  cellsOf: ColumnCells = allSteps(columnCellSteps(facts, input)),
): ColumnsPlan {
  const { words, headers, place, dataStart, rows, sourceNumber, asOf, live } = facts;
  const isLive = input.asFormulas && live !== null;
  const dated = (column: string): string =>
    place.table !== null && isLive ? fill(words.dated, { column, asOf }) : column;
  const column = (id: string, header: string, format: string, cells: readonly PlanCell[]): ColumnPlan => ({
    id,
    header: input.taken.has(header) ? fill(words.ofKam, { column: header }) : header,
    cells,
    format,
    ...(id === 'tier' ? { tiers: facts.segments.tiers } : {}),
  });
  return {
    tag: `columns-${sourceNumber}`,
    sheet: place.sheet,
    table: place.table,
    headerRow: place.at.row + Math.max(0, dataStart - 1),
    firstRow: place.at.row + dataStart,
    rows,
    firstFreeColumn: place.at.column + place.at.columns,
    columns: [
      column('tier', headers.tier, 'General', cellsOf.tier),
      column('rank', dated(headers.rank), words.format.number, cellsOf.rank),
      column('share', headers.share, words.format.share, cellsOf.share),
      column('cumulativeShare', dated(headers.cumulativeShare), words.format.share, cellsOf.cumulativeShare),
      ...sectionColumns(facts, isLive ? input.portfolioSheet : null).map(({ id, header, format, cells }) =>
        column(id, header, format, cells),
      ),
    ],
  };
}

/** The cells of the four columns; `layoutColumns` takes them where they were made before, in steps. */
export function columnCellSteps(facts: SegmentFacts, input: BesideInput): Steps<ColumnCells> {
  return input.asFormulas && facts.live !== null ? liveCells(facts, input) : valueCells(facts);
}

export interface ColumnCells {
  readonly tier: PlanCell[];
  readonly rank: PlanCell[];
  readonly share: PlanCell[];
  readonly cumulativeShare: PlanCell[];
}

function* valueCells(facts: SegmentFacts): Steps<ColumnCells> {
  const { segments, rows } = facts;
  const { pareto, tiers } = segments;
  const position = positionsOf(facts);
  const cells: ColumnCells = { tier: [], rank: [], share: [], cumulativeShare: [] };
  for (let row = 0; row < rows; row++) {
    if (row % rowsAStep === 0) yield row / rows;
    const at = position[segments.accountOfRow[row] ?? -1];
    cells.tier.push(at === undefined ? null : (tiers[pareto.tiers[at] ?? 0] ?? null));
    cells.rank.push(at === undefined ? null : at + 1);
    cells.share.push(at === undefined ? null : (pareto.share[at] ?? null));
    cells.cumulativeShare.push(at === undefined ? null : (pareto.cumulativeShare[at] ?? null));
  }
  return cells;
}

/** Place in the ranking by account. */
function positionsOf({ segments }: SegmentFacts): Int32Array {
  const { order } = segments.pareto;
  const position = new Int32Array(segments.keys.length).fill(-1);
  for (let index = 0; index < order.length; index++) position[order[index] ?? 0] = index;
  return position;
}

function* liveCells(facts: SegmentFacts, input: BesideInput): Steps<ColumnCells> {
  const { place, rows, dataStart, segments, sourceNumber } = facts;
  const values = yield* valueCells(facts);
  const cuts = numberedName('KAM_Cuts', sourceNumber);
  const total = numberedName('KAM_Total', sourceNumber);
  if (place.table !== null) {
    const cell = `[@${structured(facts.value.label)}]`;
    const tier = formula(`=KAM.TIERBY(${cell},${cuts})`);
    const share = formula(`=IF(ISNUMBER(${cell}),MAX(${cell},0)/${total},"")`);
    return {
      tier: new Array<PlanCell>(rows).fill(tier),
      rank: values.rank,
      share: input.textNumbers ? values.share : new Array<PlanCell>(rows).fill(share),
      cumulativeShare: values.cumulativeShare,
    };
  }
  const letter = columnLetters(place.at.column + facts.value.column);
  const accounts = segments.pareto.sorted.length;
  const key = columnLetters(place.at.column + facts.account.column);
  const listed = portfolioColumn(input.portfolioSheet, MAP.account, accounts);
  // MATCH takes these signs for wildcards; equal values then share a rank.
  const byKey = !segments.keys.some((text) => /[*?~]/.test(text));
  const ranked = portfolioColumn(input.portfolioSheet, MAP.value, accounts);
  const cumulative = portfolioColumn(input.portfolioSheet, MAP.cumulativeShare, accounts);
  const cells: ColumnCells = { tier: [], rank: [], share: [], cumulativeShare: [] };
  for (let row = 0; row < rows; row++) {
    if (row % rowsAStep === 0) yield row / rows;
    const isCounted = (segments.accountOfRow[row] ?? -1) >= 0;
    const number = place.at.row + dataStart + row + 1;
    const value = `${letter}${number}`;
    cells.tier.push(isCounted ? formula(`=KAM.TIERBY(${value},${cuts})`) : null);
    if (!isCounted || input.textNumbers) {
      cells.rank.push(values.rank[row] ?? null);
      cells.share.push(values.share[row] ?? null);
      cells.cumulativeShare.push(values.cumulativeShare[row] ?? null);
      continue;
    }
    const byValue = `MATCH(${value},${ranked},0)`;
    const position = byKey ? `IFERROR(MATCH(${key}${number},${listed},0),${byValue})` : byValue;
    cells.rank.push(formula(`=${position}`));
    cells.share.push(formula(`=MAX(${value},0)/${total}`));
    cells.cumulativeShare.push(formula(`=INDEX(${cumulative},${position})`));
  }
  return cells;
}

function portfolioColumn(sheet: string, column: number, accounts: number): string {
  const letters = columnLetters(column);
  return `'${sheet.replace(/'/g, "''")}'!$${letters}$${MAP.firstRow + 1}:$${letters}$${MAP.firstRow + accounts}`;
}
