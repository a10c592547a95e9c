import type { Cell } from '../engine/core/cells';
import type { Rect } from './address';
import type { AttentionRule } from './attention-colours';
import type { DrawingChange } from './drawing-changes';
import type { PageBreaksPlan } from './printed-pages';
import type { ConnectorPlan, ShapePlan } from './put-shapes';
import type { PartPlan } from './xml-parts';

/**
 * What a job wants on the sheets, as pure data: nothing here knows Excel. A job lays the plan out (and tests read it), one
 * executor (apply-plan.ts) carries it out, and undo is the same executor with the plan that describes what was there before.
 */
export interface WritePlan {
  readonly sheets: readonly SheetPlan[];
  readonly columns: readonly ColumnsPlan[];
  /** Single cells of somebody's data that are to hold what they mean (fixes). */
  readonly cells: readonly CellsPlan[];
  /** Rows that tables of the person's gain at their end; their content is in `cells`. */
  readonly rows: readonly RowPlan[];
  readonly names: readonly NamePlan[];
  /** Marks on sheets (worksheet custom properties) and workbook settings; null, in an undo step, is: there was none. */
  readonly marks: readonly Mark[];
  readonly settings: readonly Setting[];
  /** Longer texts that belong to the workbook (custom XML parts). */
  readonly parts?: readonly PartPlan[];
  /** Charts of earlier runs that are to say what is true now. */
  readonly charts?: readonly ChartWordsPlan[];
  /** Rows that tables of ours gain; made after all cells are written, so that their places are those of before the run. */
  readonly inserts?: readonly InsertedRows[];
  /** Charts that pages of earlier runs gain. */
  readonly addedCharts?: readonly AddedChartPlan[];
  /** Rows of earlier runs that are to be seen from now on, or no longer. */
  readonly hiddenRows?: readonly HiddenRowsPlan[];
  /** Drawings of earlier runs that are to show what is true now. */
  readonly drawings?: readonly DrawingChange[];
  /** Page breaks of earlier runs that are to stand elsewhere. */
  readonly pageBreaks?: readonly PageBreaksPlan[];
}

export interface AddedChartPlan {
  readonly sheetId: string;
  readonly chart: ChartPlan;
}

export interface HiddenRowsPlan {
  readonly sheetId: string;
  readonly row: number;
  readonly isHidden: boolean;
}

/** New words for a chart that stands already: its title and the texts at its points, wherever it has been moved to. */
export interface ChartWordsPlan {
  readonly sheetId: string;
  readonly chart: string;
  readonly title: string;
  /** The cells that it is to cover from now on; left where it is if not said. */
  readonly over?: Rect;
}

/** Whole rows between those of a page: what stands below moves down with everything beside it, and nothing is written over. */
export interface InsertedRows {
  readonly sheetId: string;
  /** The row, as it stands before the run, that the new ones come above. */
  readonly row: number;
  /** By column from A. */
  readonly cells: readonly (readonly PlanCell[])[];
  /** Column in which each new row has a text of its own, by which it is found again. */
  readonly markColumn: number;
  /** Rows counted from the first new one. */
  readonly look: readonly Look[];
}

export interface Mark {
  readonly sheet: string;
  readonly key: string;
  readonly value: string | null;
}

export interface Setting {
  readonly key: string;
  /** JSON text: settings hold plain strings, so that nothing depends on how a host stores objects. */
  readonly value: string | null;
}

/** A cell of a plan: a string is that text, whatever it looks like; a formula says so; null is blank. */
export type PlanCell = Cell | Formula;

export interface Formula {
  readonly formula: string;
}

export function formula(text: string): Formula {
  return { formula: text };
}

/** A sheet of our own: found by its tag, whatever it is called now; made after `after` when there is none. */
export interface SheetPlan {
  readonly tag: string;
  /** Name for a new sheet; a number is added if it is taken. */
  readonly name: string;
  readonly after: string;
  readonly blocks: readonly Block[];
  /** Everything that is not cell content. Written again, only what differs from the last time is touched. */
  readonly look: readonly Look[];
  /** A table for the person to fill: made once and theirs from then on, never found and written again. */
  readonly isTheirs?: boolean;
}

/** Rows of cells: an array, or rows that are made when they are written, so that a million of them need not be there at once. */
export interface PlanRows extends Iterable<readonly PlanCell[]> {
  readonly length: number;
  slice(start?: number, end?: number): readonly (readonly PlanCell[])[];
}

/**
 * Rows that are made one by one, each time they are asked for.
 *
 * @example lazyRows(3, (row) => [row * 2]).slice(1) // => [[2], [4]]
 */
export function lazyRows(length: number, rowAt: (row: number) => readonly PlanCell[]): PlanRows {
  return {
    length,
    slice: (start = 0, end = length) =>
      Array.from({ length: Math.max(0, Math.min(end, length) - start) }, (_, row) => rowAt(start + row)),
    *[Symbol.iterator]() {
      for (let row = 0; row < length; row++) yield rowAt(row);
    },
  };
}

/** Cells that belong together: title, table, figures. Blocks of a sheet do not overlap. */
export interface Block {
  readonly at: Rect;
  readonly cells: PlanRows;
  /** Cells that formulas of this block spill into; they are ours and must be free. */
  readonly spill?: Rect;
}

/** Columns beside somebody else's data. In an Excel table they become table columns, else they stand right of the range. */
export interface ColumnsPlan {
  /** Key under which the places are remembered, so that the next run finds the same columns. */
  readonly tag: string;
  readonly sheet: string;
  readonly table: string | null;
  /** The source as it is: its header row (zero-based), data rows and first free column. */
  readonly headerRow: number;
  readonly firstRow: number;
  readonly rows: number;
  readonly firstFreeColumn: number;
  readonly columns: readonly ColumnPlan[];
}

export interface ColumnPlan {
  /** Stays the same from run to run, e.g. `tier`. */
  readonly id: string;
  readonly header: string;
  readonly cells: readonly PlanCell[];
  readonly format: string;
  /** Names of the tiers, best first, where the column shows tiers and is to be shaded. */
  readonly tiers?: readonly string[];
}

/** Cells of one column of the person's own data, one below the other. */
export interface CellsPlan {
  readonly sheetId: string;
  readonly at: Rect;
  readonly cells: readonly PlanCell[];
  /** Number format to give them; null leaves theirs, except that text cells become General. */
  readonly format: string | null;
  /** In a row that the same plan adds: nothing stood there before, whatever stands in its place now. */
  readonly isNew?: boolean;
}

/** One row at the end of an Excel table. */
export interface RowPlan {
  readonly table: string;
  readonly sheetId: string;
  /** The row as it will stand, as wide as the table. */
  readonly at: Rect;
}

/** A plan that does nothing: jobs spread it and name what they do. */
export const NOTHING: WritePlan = { sheets: [], columns: [], cells: [], rows: [], names: [], marks: [], settings: [] };

/** A defined name of the workbook that points at cells of one of the plan's sheets. */
export interface NamePlan {
  readonly name: string;
  readonly tag: string;
  readonly at: Rect;
}

export type StyleName = 'KAM Title' | 'KAM Header' | 'KAM Input' | 'KAM Note';

export type Look =
  | { readonly kind: 'style'; readonly at: Rect; readonly style: StyleName }
  | { readonly kind: 'format'; readonly at: Rect; readonly format: string }
  | { readonly kind: 'bold'; readonly at: Rect }
  | { readonly kind: 'wrap'; readonly at: Rect }
  | { readonly kind: 'align'; readonly at: Rect; readonly to: 'Left' | 'Right' | 'Center' }
  /** In characters of the standard font. */
  | { readonly kind: 'width'; readonly column: number; readonly columns: number; readonly characters: number }
  /** Height of each row, in points. */
  | { readonly kind: 'height'; readonly row: number; readonly rows: number; readonly points: number }
  /** Rows that wait until they have something to say. */
  | { readonly kind: 'hidden'; readonly row: number; readonly rows: number }
  | { readonly kind: 'tiers'; readonly at: Rect; readonly tiers: readonly string[] }
  /** A shade of the value scale, 0 for the darkest: cells whose number says the same. */
  | { readonly kind: 'shade'; readonly at: Rect; readonly level: number }
  /** A thin line around each cell. */
  | { readonly kind: 'box'; readonly at: Rect }
  /** Shades of the attention scale by number or word. */
  | { readonly kind: 'attention'; readonly at: Rect; readonly rules: readonly AttentionRule[] }
  /** A list to choose from in each cell; other entries stay possible to correct later in the check. */
  | { readonly kind: 'choices'; readonly at: Rect; readonly list: readonly string[] }
  | DrawingPart
  | { readonly kind: 'drawing'; readonly drawing: DrawingPlan }
  | { readonly kind: 'table'; readonly at: Rect; readonly name: string }
  | { readonly kind: 'freeze'; readonly rows: number; readonly columns: number }
  | {
      readonly kind: 'print';
      readonly area: Rect;
      readonly headerRow: number;
      readonly footer: PageFooter;
      /** Landscape if not said. */
      readonly orientation?: 'Landscape' | 'Portrait';
      /** Rows that begin a page of their own, so that no table is torn. */
      readonly breaks?: readonly number[];
    }
  | { readonly kind: 'chart'; readonly chart: ChartPlan };

export type DrawingPart =
  | { readonly kind: 'shape'; readonly shape: ShapePlan }
  | { readonly kind: 'connector'; readonly connector: ConnectorPlan };

/** Shapes that belong together: their places are counted from the corner of a cell, wherever rows above it have pushed that. */
export interface DrawingPlan {
  readonly at: Pick<Rect, 'row' | 'column'>;
  readonly parts: readonly DrawingPart[];
}

export interface PageFooter {
  readonly left: string;
  readonly center: string;
  readonly right: string;
}

/** A chart over cells of the same sheet. */
export interface ChartPlan {
  readonly name: string;
  /** `bars` lie; `combined` has columns, lines and a band over one set of categories; `stacked` columns stand on each other. */
  readonly type: 'columns' | 'bars' | 'combined' | 'stacked' | 'xy';
  readonly title: string;
  /** The cells that it covers. */
  readonly over: Rect;
  readonly series: readonly ChartSeries[];
  readonly valueAxis: ChartAxis;
  readonly secondAxis?: ChartAxis;
  readonly categoryAxis: { readonly title: string; readonly maximum?: number };
}

export interface ChartAxis {
  readonly title: string;
  readonly format: string;
  readonly minimum?: number;
  readonly maximum?: number;
}

/** A text at one point of a series (zero-based), above it unless it says below. */
export interface ChartLabel {
  readonly point: number;
  readonly text: string;
  readonly below?: boolean;
}

export interface ChartSeries {
  readonly name: string;
  readonly x: Rect;
  readonly y: Rect;
  /** `foot` is what a `band` stands on, `base` what stacked columns stand on: not seen. */
  readonly drawn: 'columns' | 'line' | 'dashed' | 'points' | 'foot' | 'band' | 'base';
  /** Shape of points, so that series differ without colour; a circle if not said. */
  readonly marker?: 'Circle' | 'Square' | 'Diamond' | 'Triangle' | 'X';
  readonly colour: string;
  readonly second?: boolean;
  readonly labels?: readonly ChartLabel[];
}
