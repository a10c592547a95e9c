import { watchGrid } from './book-watch';
import { emitCalculated } from './excel/calculated';
import { emitForSheet } from './excel/sheet-events';
import { Events, EventType } from './events';
import type { Zone } from './grid/address';
import { quoteSheet, zoneAddress } from './grid/address';
import { Cells } from './grid/cells';
import type { FormulaTranslator } from './grid/formulas';
import { Formulas } from './grid/formulas';
import { Grid, type StoreKind } from './grid/grid';
import type { StateStore } from './grid/state';
import type { Pictures } from './pictures';
import { translateTyped } from './grid/typed-formulas';
import { ownTranslator } from './table-formulas';

export interface BookOptions {
  /** What the grid's model takes: its JSON or the files of an .xlsx. An empty workbook without it. */
  readonly data?: object;
  /** Columns for bulk, without formulas; the grid's own cells without it. */
  readonly store?: StoreKind;
  /** File name as the add-in sees it. */
  readonly name?: string;
  /** Instead of the book's own translation of structured references and LET. */
  readonly translator?: FormulaTranslator;
}

/** One open workbook: the grid, and what Excel keeps beside the cells. */
export class Book {
  readonly grid: Grid;
  readonly formulas: Formulas;
  readonly cells: Cells;
  readonly events = new Events();
  readonly name: string;
  /** Opens another workbook, given as base64, where there is a window to show it. */
  openAnother: ((base64: string) => void) | null = null;
  /** Where there is a canvas. */
  pictures: Pictures | null = null;
  private readonly atEnd = new Map<string, () => void>();

  constructor(options: BookOptions = {}) {
    this.grid = new Grid(options.data, options.store);
    this.formulas = new Formulas(this.grid);
    this.formulas.use(options.translator ?? ownTranslator(this));
    this.cells = new Cells(this.grid, this.formulas);
    this.name = options.name ?? 'Book1.xlsx';
    translateTyped(this.grid, this.formulas);
    watchGrid(this);
  }

  /** State beside the cells, under keys like `chart/<id>`; undone with the cells. */
  get state(): StateStore {
    return this.grid.state;
  }

  /** One calculation and one undo step for all that `work` does. */
  batch<T>(work: () => T): T {
    const before = this.grid.dispatched;
    const outcome = this.grid.batch(() => {
      const value = work();
      const pending = [...this.atEnd.values()];
      this.atEnd.clear();
      for (const task of pending) task();
      return value;
    });
    if (this.grid.dispatched > before && !this.grid.isBatching) emitCalculated(this);
    return outcome;
  }

  /** Once at the end of the batch, however often it is asked for: a chart is drawn anew after its last property was set. */
  later(key: string, task: () => void): void {
    this.atEnd.set(key, task);
  }

  newId(): string {
    return this.grid.model.uuidGenerator.smallUuid();
  }

  /** `unless` names an option with which a sheet can have been protected. */
  isProtected(sheetId: string, unless?: string): boolean {
    const stored = this.state.get<{ readonly options: Readonly<Record<string, unknown>> }>(`protection/${sheetId}`);
    return stored !== undefined && !(unless !== undefined && stored.options[unless] === true);
  }

  activate(sheetId: string): void {
    const from = this.grid.getters.getActiveSheetId();
    if (from === sheetId) return;
    this.grid.dispatch('ACTIVATE_SHEET', { sheetIdFrom: from, sheetIdTo: sheetId });
    emitForSheet(this, from, EventType.worksheetDeactivated, {});
    emitForSheet(this, sheetId, EventType.worksheetActivated, {});
  }

  /** Selects cells of the active sheet. */
  select(sheetId: string, zone: Zone): void {
    this.grid.ensureSize(sheetId, zone);
    const inside = this.grid.clip(sheetId, zone) ?? zone;
    this.grid.model.selection.selectZone({ cell: { col: inside.left, row: inside.top }, zone: inside });
    emitForSheet(this, sheetId, EventType.worksheetSelectionChanged, {
      address: zoneAddress(zone),
      isInsideTable: false,
    });
  }

  /** As it stands before the `!` of an address. */
  quotedName(sheetId: string): string {
    return quoteSheet(this.grid.sheetName(sheetId));
  }

  sheetIdByName(name: string): string | undefined {
    return this.grid.getters.getSheetIds().find((id) => this.grid.sheetName(id).toLowerCase() === name.toLowerCase());
  }
}
