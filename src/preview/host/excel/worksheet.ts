import type { Book } from '../book';
import { MAX_COLUMNS, MAX_ROWS, parseZone, splitAddress, storedSheetName } from '../grid/address';
import { usedZone } from '../grid/used-zone';
import { EventType } from '../events';
import { found, HostError, invalidArgument, notFound } from '../protocol/errors';
import { HostObject } from '../protocol/host-object';
import { AutoFilter } from './auto-filter';
import { bags } from './bags';
import { chartsKey } from './charts';
import { WorksheetCustomPropertyCollection } from './custom-properties';
import { WorksheetFreezePanes } from './freeze-panes';
import type { NamedItem } from './names';
import { NamedItemCollection } from './names';
import { WorksheetProtection } from './protection';
import { pageBreaksKey } from './page-breaks';
import { Range } from './range';
import { RangeAreas } from './range-areas';
import { emitForSheet } from './sheet-events';
import { checkSheetName } from './sheet-name';
import { copySheet, dropSheetState } from './sheet-copy';
import { shapesKey } from './shapes';
import { findCells, replaceAll } from './range-find';
import { blocksOf } from './special-cells';
import { TableCollection } from './tables';

export class Worksheet extends HostObject {
  static override readonly navigations = [
    'AutoFilter',
    'Charts',
    'CustomProperties',
    'FreezePanes',
    'HorizontalPageBreaks',
    'Names',
    'PageLayout',
    'Protection',
    'Shapes',
    'Tables',
  ];
  static override readonly events = ['Activated', 'Calculated', 'DataChanged', 'Deactivated', 'SelectionChanged'];

  constructor(
    readonly $book: Book,
    readonly $sheetId: string,
  ) {
    super();
  }

  override $listening(event: string, on: boolean): void {
    if (event === 'Calculated') this.$book.events.listenToCalculated(on);
  }
  override $identity(): Record<string, unknown> {
    return { Id: this.$sheetId };
  }

  get Id(): string {
    return this.$sheetId;
  }

  get Name(): string {
    return this.$book.grid.sheetName(this.$sheetId);
  }
  set Name(name: string) {
    checkSheetName(this.$book, name, 'Worksheet.name', this.$sheetId);
    this.$book.grid.dispatch('RENAME_SHEET', {
      sheetId: this.$sheetId,
      oldName: this.Name,
      newName: storedSheetName(name),
    });
  }

  get Position(): number {
    return this.$book.grid.getters.getSheetIds().indexOf(this.$sheetId);
  }
  set Position(position: number) {
    const count = this.$book.grid.getters.getSheetIds().length;
    if (!Number.isInteger(position) || position < 0 || position >= count) throw invalidArgument('Worksheet.position');
    this.$book.grid.dispatch('MOVE_SHEET', { sheetId: this.$sheetId, delta: position - this.Position });
  }

  get Visibility(): string {
    const hidden = this.$book.grid.getters.isSheetVisible(this.$sheetId)
      ? undefined
      : this.$book.state.get<string>(`hidden/${this.$sheetId}`);
    return this.$book.grid.getters.isSheetVisible(this.$sheetId) ? 'Visible' : (hidden ?? 'Hidden');
  }
  set Visibility(visibility: string) {
    if (!['Visible', 'Hidden', 'VeryHidden'].includes(visibility)) throw invalidArgument('Worksheet.visibility');
    const { grid, state } = this.$book;
    const visible = grid.getters.isSheetVisible(this.$sheetId);
    if (visibility === 'Visible') {
      if (!visible) grid.dispatch('SHOW_SHEET', { sheetId: this.$sheetId });
      return;
    }
    if (visible && grid.getters.getVisibleSheetIds().length === 1)
      throw new HostError('InvalidOperation', 'Worksheet.visibility');
    state.set(`hidden/${this.$sheetId}`, visibility);
    if (!visible) return;
    grid.dispatch('HIDE_SHEET', { sheetId: this.$sheetId });
  }

  get TabColor(): string {
    return this.$book.grid.getters.getSheet(this.$sheetId).color ?? '';
  }
  set TabColor(color: string) {
    this.$book.grid.dispatch('COLOR_SHEET', { sheetId: this.$sheetId, color: color === '' ? undefined : color });
  }

  get ShowGridlines(): boolean {
    return this.$book.grid.getters.getGridLinesVisibility(this.$sheetId);
  }
  set ShowGridlines(show: boolean) {
    this.$book.grid.dispatch('SET_GRID_LINES_VISIBILITY', { sheetId: this.$sheetId, areGridLinesVisible: show });
  }

  /** The name under which the client writes `showGridlines`. */
  get Gridlines(): boolean {
    return this.ShowGridlines;
  }
  set Gridlines(show: boolean) {
    this.ShowGridlines = show;
  }

  get AutoFilter(): AutoFilter {
    return new AutoFilter(this.$book, this.$sheetId);
  }
  get Charts(): HostObject {
    return bags.make('ChartCollection', { book: this.$book, key: chartsKey(this.$sheetId), path: [] }, this);
  }
  get CustomProperties(): WorksheetCustomPropertyCollection {
    return new WorksheetCustomPropertyCollection({ book: this.$book, prefix: `sheet-property/${this.$sheetId}/` });
  }
  get FreezePanes(): WorksheetFreezePanes {
    return new WorksheetFreezePanes(this.$book, this.$sheetId);
  }
  get HorizontalPageBreaks(): HostObject {
    return bags.make('PageBreakCollection', { book: this.$book, key: pageBreaksKey(this.$sheetId), path: [] }, this);
  }
  get Names(): NamedItemCollection {
    return new NamedItemCollection(this.$book, this.$sheetId);
  }
  get PageLayout(): HostObject {
    return bags.make('PageLayout', { book: this.$book, key: `page-layout/${this.$sheetId}`, path: [] }, this);
  }
  get Protection(): WorksheetProtection {
    return new WorksheetProtection(this.$book, this.$sheetId);
  }
  get Shapes(): HostObject {
    return bags.make('ShapeCollection', { book: this.$book, key: shapesKey(this.$sheetId), path: [] }, this);
  }
  get Tables(): TableCollection {
    return new TableCollection(this.$book, this.$sheetId);
  }

  GetRanges(addresses?: string): RangeAreas {
    if (addresses === undefined) return new RangeAreas(this.$book, this.$sheetId, [this.GetRange().$zone]);
    return RangeAreas.parse(this.$book, this.$sheetId, addresses);
  }
  FindAllOrNullObject(text: string, criteria?: object): RangeAreas | null {
    const hits = new Set(findCells(this.GetRange(), text, criteria).map(({ top, left }) => `${top},${left}`));
    const used = this.GetUsedRange(true).$zone;
    const zones = blocksOf(used, (row, col) => hits.has(`${row},${col}`));
    return zones.length > 0 ? new RangeAreas(this.$book, this.$sheetId, zones) : null;
  }
  FindAll(text: string, criteria?: object): RangeAreas {
    const areas = this.FindAllOrNullObject(text, criteria);
    if (!areas) throw notFound('Worksheet.findAll');
    return areas;
  }
  ReplaceAll(text: string, replacement: string, criteria?: object): number {
    return replaceAll(this.GetRange(), text, replacement, criteria);
  }
  Copy(positionType = 'None', relativeTo?: unknown): Worksheet {
    const other = relativeTo instanceof Worksheet ? relativeTo.$sheetId : undefined;
    return new Worksheet(this.$book, copySheet(this.$book, this.$sheetId, positionType, other));
  }
  GetNextOrNullObject(visibleOnly?: boolean): Worksheet | null {
    return this.neighbour(1, visibleOnly);
  }
  GetPreviousOrNullObject(visibleOnly?: boolean): Worksheet | null {
    return this.neighbour(-1, visibleOnly);
  }
  GetNext(visibleOnly?: boolean): Worksheet {
    return found(this.neighbour(1, visibleOnly), 'Worksheet.getNext');
  }
  GetPrevious(visibleOnly?: boolean): Worksheet {
    return found(this.neighbour(-1, visibleOnly), 'Worksheet.getPrevious');
  }
  private neighbour(step: number, visibleOnly = false): Worksheet | null {
    const { getters } = this.$book.grid;
    const ids = visibleOnly ? getters.getVisibleSheetIds() : getters.getSheetIds();
    const id = ids[ids.indexOf(this.$sheetId) + step];
    return id === undefined ? null : new Worksheet(this.$book, id);
  }

  Activate(): void {
    this.$book.activate(this.$sheetId);
  }

  Delete(): void {
    const { getters } = this.$book.grid;
    if (getters.getVisibleSheetIds().filter((id) => id !== this.$sheetId).length === 0) {
      throw new HostError(
        'InvalidOperation',
        'Worksheet.delete',
        'A workbook must contain at least one visible worksheet.',
      );
    }
    const sheetName = this.Name;
    if (this.$book.grid.getters.getActiveSheetId() === this.$sheetId) this.leave();
    this.$book.grid.dispatch('DELETE_SHEET', { sheetId: this.$sheetId, sheetName });
    dropSheetState(this.$book, this.$sheetId);
    emitForSheet(this.$book, this.$sheetId, EventType.worksheetDeleted, { source: 'Local' });
  }

  /** Another sheet is shown before this one goes. */
  private leave(): void {
    const next = this.neighbour(1, true) ?? this.neighbour(-1, true);
    if (next) this.$book.activate(next.$sheetId);
  }

  GetRange(address?: string): Range {
    if (address === undefined)
      return new Range(this.$book, this.$sheetId, { top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLUMNS - 1 });
    const zone = parseZone(splitAddress(address).address);
    if (zone) return new Range(this.$book, this.$sheetId, zone);
    const named = (this.Names.GetItemOrNullObject(address) ??
      new NamedItemCollection(this.$book).GetItemOrNullObject(address)) as NamedItem | null;
    const range = named?.GetRangeOrNullObject() ?? tableRange(this, address);
    if (!range) throw invalidArgument('Worksheet.getRange');
    return range;
  }

  GetCell(row: number, column: number): Range {
    return new Range(this.$book, this.$sheetId, { top: row, left: column, bottom: row, right: column });
  }

  GetRangeByIndexes(row: number, column: number, rows: number, columns: number): Range {
    return new Range(this.$book, this.$sheetId, {
      top: row,
      left: column,
      bottom: row + rows - 1,
      right: column + columns - 1,
    });
  }

  GetUsedRangeOrNullObject(valuesOnly?: boolean): Range | null {
    const zone = usedZone(this.$book.grid, this.$sheetId, valuesOnly ?? false);
    return zone && new Range(this.$book, this.$sheetId, zone);
  }
  /** An empty sheet answers its first cell, as Excel does. */
  GetUsedRange(valuesOnly?: boolean): Range {
    return this.GetUsedRangeOrNullObject(valuesOnly) ?? this.GetCell(0, 0);
  }

  Calculate(): void {
    this.$book.grid.dispatch('EVALUATE_CELLS', {});
  }
}

/** A table's name stands for its body. */
function tableRange(sheet: Worksheet, name: string): Range | null {
  return sheet.Tables.GetItemOrNullObject(name)?.GetDataBodyRange() ?? null;
}
