import { partName } from '../../workbook/drawing-changes';
import type { WholeSheet } from '../../workbook/read-whole';
import type { ChartPlan, Look, PlanCell, SheetPlan } from '../../workbook/write-plan';

/**
 * A page that a person writes on: some cells are ours, some theirs. Every row has a key in a column beyond the printed page, and every
 * column a key in a row below it, so that a cell of ours is found again after rows were inserted or sorted, columns moved or the sheet
 * renamed. What is theirs is laid out once and never written again.
 */
export interface KeyedPage {
  readonly tag: string;
  readonly name: string;
  /** The sheet that a new page stands behind. */
  readonly after: string;
  readonly rows: readonly PageRow[];
  readonly look: readonly Look[];
  /** Rows of headings whose section may go on over a printed page. */
  readonly running: ReadonlySet<number>;
}

export interface PageRow {
  readonly key: string;
  /** By column; null is a cell of ours that is blank, undefined nobody's. */
  readonly cells: readonly (PlanCell | Input | undefined)[];
  /** A place for more of a list, or for a part without data yet: hidden while it has nothing to say. */
  readonly isSpare?: boolean;
}

/** A cell of the person's, with what it holds at first. */
export interface Input {
  readonly input: PlanCell;
}

export function input(first: PlanCell = null): Input {
  return { input: first };
}

/** Beyond everything that is printed or charted. */
const KEY_COLUMN = 40;
export const MARK = 'kam:';
const RULER = `${MARK}columns`;

/** The page as it is written the first time. */
export function asSheetPlan(page: KeyedPage): SheetPlan {
  const columns = KEY_COLUMN + 1;
  const lines = page.rows.map(({ key, cells }) => {
    const line = Array.from({ length: columns }, (_, column): PlanCell => firstOf(cells[column]));
    line[KEY_COLUMN] = MARK + key;
    return line;
  });
  const ruler = Array.from({ length: columns }, (_, column): PlanCell =>
    column === KEY_COLUMN ? RULER : `${MARK}${column}`,
  );
  const body = { row: 0, column: 0, rows: lines.length, columns };
  const last = { row: lines.length + 1, column: 0, rows: 1, columns };
  return {
    tag: page.tag,
    name: page.name,
    after: page.after,
    blocks: [
      { at: body, cells: lines },
      { at: last, cells: [ruler] },
    ],
    look: [
      ...page.look,
      ...spareRows(page),
      { kind: 'style', at: { ...body, column: KEY_COLUMN, columns: 1 }, style: 'KAM Note' },
      { kind: 'style', at: last, style: 'KAM Note' },
    ],
  };
}

/** The rows that wait, as looks. */
export function spareRows({ rows }: Pick<KeyedPage, 'rows'>): Look[] {
  return rows.flatMap(({ isSpare }, row): Look[] => (isSpare ? [{ kind: 'hidden', row, rows: 1 }] : []));
}

/** Where the rows and columns of a page stand now, on the sheet; null where its keys are gone. */
export interface FoundPage {
  readonly sheet: WholeSheet;
  readonly rowOf: ReadonlyMap<string, number>;
  readonly columnOf: ReadonlyMap<number, number>;
  readonly keyColumn: number;
}

export function findPage(sheet: WholeSheet): FoundPage | null {
  const { cells } = sheet;
  let [rulerRow, keyColumn] = [-1, -1];
  cells.forEach((line, r) => {
    const at = line.indexOf(RULER);
    if (at >= 0) [rulerRow, keyColumn] = [r, at];
  });
  if (rulerRow < 0) return null;
  const rowOf = new Map<string, number>();
  cells.forEach((line, r) => {
    const key = line[keyColumn];
    if (typeof key === 'string' && key.startsWith(MARK) && key !== RULER && !rowOf.has(key.slice(MARK.length)))
      rowOf.set(key.slice(MARK.length), r);
  });
  const columnOf = new Map<number, number>();
  cells[rulerRow]!.forEach((cell, c) => {
    const number = typeof cell === 'string' ? /^kam:(\d+)$/.exec(cell)?.[1] : undefined;
    if (number !== undefined) columnOf.set(Number(number), c);
  });
  return { sheet, rowOf, columnOf, keyColumn };
}

/** What stands in a cell of the page; null also where the page lacks it. */
export function cellOf({ sheet, rowOf, columnOf }: FoundPage, key: string, column: number): PlanCell {
  const [row, at] = [rowOf.get(key), columnOf.get(column)];
  return row === undefined || at === undefined ? null : (sheet.cells[row]?.[at] ?? null);
}

/** What a page of ours said when it was last written: row key → column → content. */
export type PageRecord = Readonly<Record<string, Readonly<Record<string, PlanCell>>>>;

/** Beside the rows: the charts by name, each with the columns that it covers, what is drawn, the rows that
    begin a printed page, and those that are hidden. */
export const CHARTS = '@charts';
export const DRAWING = '@drawing';
export const BREAKS = '@breaks';
export const SPARE = '@spare';

export function recordOf({ rows, look }: KeyedPage): PageRecord {
  const charts = look.flatMap((each) => (each.kind === 'chart' ? [[each.chart.name, placeText(each.chart)]] : []));
  const drawings = look.flatMap((each) => (each.kind === 'drawing' ? [each.drawing] : []));
  return {
    ...Object.fromEntries(
      rows.map(({ key, cells }) => [
        key,
        Object.fromEntries(
          cells.flatMap((cell, column) =>
            cell === undefined || cell === null || isInput(cell) ? [] : [[String(column), cell] as const],
          ),
        ),
      ]),
    ),
    [CHARTS]: Object.fromEntries(charts) as Record<string, string>,
    ...(drawings.length > 0 && {
      [DRAWING]: Object.fromEntries(
        drawings.flatMap(({ parts }) => parts.map((part) => [partName(part), JSON.stringify(part)])),
      ) as Record<string, string>,
    }),
    [BREAKS]: breakRecord(
      look.flatMap((each) => (each.kind === 'print' ? (each.breaks ?? []).map((row) => rows[row]!.key) : [])),
    ),
    [SPARE]: Object.fromEntries(rows.flatMap(({ key, isSpare }) => (isSpare ? [[key, true]] : []))),
  };
}

export function breakRecord(keys: readonly string[]): PageRecord[string] {
  return Object.fromEntries(keys.map((key) => [key, true]));
}

export function placeText({ over }: ChartPlan): string {
  return `${over.column}+${over.columns}`;
}

export function isInput(cell: PlanCell | Input | undefined): cell is Input {
  return typeof cell === 'object' && cell !== null && 'input' in cell;
}

function firstOf(cell: PlanCell | Input | undefined): PlanCell {
  if (cell === undefined) return null;
  return isInput(cell) ? cell.input : cell;
}
