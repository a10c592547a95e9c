import type { Rect } from './address';
import type { FormatRun } from './column-before';
import type { RowBefore } from './table-rows';
import type {
  AddedChartPlan,
  Block,
  HiddenRowsPlan,
  InsertedRows,
  Look,
  Mark,
  PlanCell,
  Setting,
  StyleName,
} from './write-plan';
import type { ChartBefore } from './chart-words';
import type { DrawingBefore } from './drawing-changes';
import type { PageBreaksPlan } from './printed-pages';
import type { PartPlan } from './xml-parts';

/**
 * What stood where a plan was going to write, as pure data. It undoes the run, and it is what a failed or cancelled run goes
 * back to. It lives in memory: after the workbook was reopened it is gone.
 */
export interface UndoStep {
  /** Sheets that were there before; a sheet of ours that is not among them is new. */
  readonly sheetIds: readonly string[];
  readonly sheets: SheetBefore[];
  readonly columns: ColumnBefore[];
  readonly cells: CellsBefore[];
  readonly rows: RowBefore[];
  readonly names: NameBefore[];
  readonly marks: Mark[];
  readonly settings: Setting[];
  readonly styles: StyleName[];
  readonly parts?: readonly PartPlan[];
  readonly charts?: readonly ChartBefore[];
  /** Charts that the run adds: undo deletes them. */
  readonly addedCharts?: readonly AddedChartPlan[];
  readonly hiddenRows?: readonly HiddenRowsPlan[];
  readonly drawings?: readonly DrawingBefore[];
  readonly pageBreaks?: readonly PageBreaksPlan[];
  /** Rows that the run inserts: undo takes them out again. */
  readonly inserts?: readonly InsertedRows[];
}

export interface SheetBefore {
  readonly tag: string;
  /** Null: the run makes the sheet, and undo deletes it. */
  readonly id: string | null;
  readonly name: string;
  /** Content before, over everything that the run clears or writes. */
  readonly before: readonly Block[];
  readonly lookBefore: readonly Look[];
  /** What the run writes, to tell cells that were edited since. */
  readonly after: readonly Block[];
  readonly lookAfter: readonly Look[];
}

export interface ColumnBefore {
  readonly sheetId: string;
  readonly table: string | null;
  /** Header cell and the cells below it. */
  readonly at: Rect;
  /** True for a table column that the run adds: undo deletes it. */
  readonly isNewTableColumn: boolean;
  /** As far as anything stood there: blank below. */
  readonly before: readonly PlanCell[];
  readonly formats: readonly FormatRun[];
  readonly header: HeaderLook;
  /** What the run makes of the header cell: the look of its left neighbour. */
  readonly headerAfter: HeaderLook;
  readonly width: number;
  readonly tiers: readonly string[];
  /** Header first. */
  readonly after: readonly PlanCell[];
}

export interface CellsBefore {
  readonly sheetId: string;
  readonly at: Rect;
  readonly before: readonly PlanCell[];
  readonly formats: readonly string[];
  readonly after: readonly PlanCell[];
}

export interface HeaderLook {
  readonly bold: boolean;
  readonly colour: string;
  readonly fill: string;
}

export interface NameBefore {
  readonly name: string;
  readonly formula: string | null;
}
