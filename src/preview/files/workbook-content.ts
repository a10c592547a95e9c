import type { ConditionalRule, DataValidation, NamedRange, WorkbookProperties, WriteSheet } from 'hucre';
import type { ChartContent } from './chart/chart-content';
import type { FilterColumns } from './filter-xml';
import type { ShapeContent } from './shape/shape-content';

/**
 * A workbook between file and host. Cells, styles, tables and rules are in the shape of `hucre`, which reads and writes them; charts and
 * what an add-in keeps in a workbook are ours. Formulas stand as in a file (`_xldudf_KAM_TIER(B2:B9)`, no equals sign).
 */
export interface WorkbookContent {
  readonly sheets: readonly SheetContent[];
  readonly names: readonly NamedRange[];
  /** Zero-based. */
  readonly activeSheet: number;
  readonly kept: KeptState;
  /** Named styles, as the host keeps them. */
  readonly styles?: readonly Readonly<Record<string, unknown>>[];
  /** Title, author and the like, and properties that an add-in made. */
  readonly properties?: WorkbookProperties;
}

/** `rows` holds numbers (dates as serials), texts, booleans, null and error codes; `cells` what goes beyond a value, by `row,column`. */
export type SheetContent = Omit<
  WriteSheet,
  'charts' | 'conditionalRules' | 'data' | 'dataValidations' | 'images' | 'pivotTables'
> & {
  readonly charts?: readonly ChartContent[];
  readonly conditionalRules?: readonly FileRule[];
  readonly dataValidations?: readonly FileValidation[];
  /** What the sheet's own filter filters by; `autoFilter` says where it stands. */
  readonly filterColumns?: FilterColumns;
  /** Shapes, lines and pictures, the lowest first. */
  readonly shapes?: readonly ShapeContent[];
};

/** A rule for cells; of lists also what `hucre` leaves out. */
export type FileValidation = DataValidation & { readonly isArrowHidden?: boolean };

/** A conditional format of a file; of top and bottom rules also what `hucre` leaves out. */
export type FileRule = ConditionalRule & { readonly rank?: RuleRank };

export interface RuleRank {
  readonly rank: number;
  readonly percent: boolean;
  readonly bottom: boolean;
}

/** What an add-in stores in the workbook. Excel keeps settings in a web-extension part; we keep them in one custom XML part of our own. */
export interface KeptState {
  readonly settings: Readonly<Record<string, unknown>>;
  readonly customXml: readonly { readonly id: string; readonly xml: string }[];
  /** Custom properties of worksheets, by sheet name. */
  readonly sheetProperties: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

export const nothingKept: KeptState = { settings: {}, customXml: [], sheetProperties: {} };
