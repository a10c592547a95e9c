import { EventType, Events } from './events';
import { emitForSheet } from './excel/sheet-events';
import type { Zone } from './grid/address';
import { zoneAddress } from './grid/address';
import { Cells } from './grid/cells';
import type { FormulaTranslator } from './grid/formulas';
import { Formulas } from './grid/formulas';
import { Grid } from './grid/grid';

/** One open workbook: the grid, and what Excel keeps beside the cells. */
export class Book {
  readonly grid: Grid;
  readonly formulas: Formulas;
  readonly cells: Cells;
  readonly events = new Events();
  name: string;

  /** `data`: what the grid's model takes (its JSON, or the files of an .xlsx); an empty workbook without it. */
  constructor(
    options: { readonly data?: object; readonly name?: string; readonly translator?: FormulaTranslator } = {},
  ) {
    this.grid = new Grid(options.data);
    this.formulas = new Formulas(this.grid);
    if (options.translator) this.formulas.use(options.translator);
    this.cells = new Cells(this.grid, this.formulas);
    this.name = options.name ?? 'Book1.xlsx';
  }

  calculationMode = 'Automatic';

  /** Cells of a protected sheet; whole sheets only, locked or not. */
  private readonly protectedSheets = new Set<string>();

  isProtected(sheetId: string, _zone: Zone): boolean {
    return this.protectedSheets.has(sheetId);
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
    this.grid.model.selection.selectZone({ cell: { col: zone.left, row: zone.top }, zone });
    emitForSheet(this, sheetId, EventType.worksheetSelectionChanged, {
      address: zoneAddress(zone),
      isInsideTable: false,
    });
  }

  sheetIdByName(name: string): string | undefined {
    const { getters } = this.grid;
    return getters.getSheetIds().find((id) => getters.getSheetName(id).toLowerCase() === name.toLowerCase());
  }
}
