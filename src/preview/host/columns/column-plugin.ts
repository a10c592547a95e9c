import { CorePlugin, helpers } from '@odoo/o-spreadsheet';
import { addedAt, type HeadersCommand } from '../grid/headers-command';
import type { Zone } from '../grid/address';
import { unionZones } from '../grid/address';
import type { LoadedData, LoadedSheet } from '../grid/load-cells';
import { lookAt, looksOf, withLook, type Look } from './column-looks';
import { ColumnLink } from './column-link';
import {
  CHUNK_ROWS,
  columnOf,
  contentAt,
  usedRows,
  valueAt,
  written,
  type Column,
  type ColumnValue,
} from './column-values';

interface Block {
  readonly type: 'KAM_WRITE_BLOCK';
  readonly sheetId: string;
  readonly col: number;
  readonly row: number;
  readonly block: {
    readonly rows: number;
    readonly columns: number;
    readonly contents?: readonly (string | undefined)[];
    readonly formats?: readonly (string | undefined)[];
    readonly style?: Look['style'];
    readonly styles?: readonly (Look['style'] | undefined)[];
  };
}

/** A command for whole zones. */
interface Zones {
  readonly type: string;
  readonly sheetId: string;
  readonly target: readonly Zone[];
  readonly format?: string;
  readonly style?: Look['style'];
}

interface CellUpdate {
  readonly type: string;
  readonly sheetId: string;
  readonly col: number;
  readonly row: number;
  readonly content?: string;
  readonly format?: string;
  readonly style?: Look['style'];
}

interface ColumnSheet {
  readonly columns: readonly (Column | undefined)[];
  readonly looks: readonly Look[];
}

export const COLUMNS_ON = 'columnStore';
const EMPTY: ColumnSheet = { columns: [], looks: [] };

/**
 * Cells as columns in place of the library's cells: for bulk. Values, formats by range, of formulas only plain links; sheets, tables, names, merges, rules
 * and charts stay the library's own. Columns and looks are never changed in place, so undo is the library's own too.
 */
export class ColumnPlugin extends CorePlugin {
  static override readonly getters = [
    'isColumnStore',
    'getColumnValue',
    'getColumnFormula',
    'getColumnLook',
    'getColumnLooks',
    'getColumnsZone',
  ] as const;
  private readonly state: { readonly sheets: Record<string, ColumnSheet | undefined> } = { sheets: {} };
  private isOn = false;

  isColumnStore(): boolean {
    return this.isOn;
  }
  getColumnValue(sheetId: string, row: number, col: number): ColumnValue {
    return valueAt(this.sheet(sheetId).columns[col], row);
  }
  /** Of a cell that holds a link. */
  getColumnFormula(sheetId: string, row: number, col: number): string | undefined {
    const content = contentAt(this.sheet(sheetId).columns[col], row);
    return content instanceof ColumnLink ? content.formula : undefined;
  }
  getColumnLook(sheetId: string, row: number, col: number): ReturnType<typeof lookAt> {
    return lookAt(this.sheet(sheetId).looks, row, col);
  }
  getColumnLooks(sheetId: string): readonly Look[] {
    return this.sheet(sheetId).looks;
  }
  /** The rectangle of all values within, and of looks too if asked. */
  getColumnsZone(sheetId: string, within: Zone, valuesOnly: boolean): Zone | null {
    const zones = this.sheet(sheetId).columns.flatMap((column, col): Zone[] => {
      const rows = column && col >= within.left && col <= within.right ? usedRows(column, within) : null;
      return rows ? [{ top: rows[0], bottom: rows[1], left: col, right: col }] : [];
    });
    const looks = valuesOnly ? [] : this.sheet(sheetId).looks.filter(({ style, format }) => isSeen(style, format));
    return [...zones, ...looks.map(({ zone }) => zone)].reduce<Zone | null>(
      (all, zone) => (all ? unionZones(all, zone) : zone),
      null,
    );
  }

  override import(data: object): void {
    this.isOn = (data as { readonly [COLUMNS_ON]?: boolean })[COLUMNS_ON] === true;
    if (!this.isOn) return;
    for (const sheet of (data as LoadedData).sheets) this.load(data as LoadedData, sheet);
  }

  private load(data: LoadedData, { id, loadedRows, styles, formats }: LoadedSheet): void {
    const rows = loadedRows?.rows ?? [];
    const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
    const blank = (value: unknown): value is null | '' => value === null || value === '';
    const columns = Array.from({ length: width }, (_, col) =>
      columnOf(rows.length, (row) => {
        const value = rows[row]?.[col];
        return blank(value) ? undefined : value;
      }),
    );
    const zones = (given: Readonly<Record<string, number>> | undefined): [Zone, number][] =>
      Object.entries(given ?? {}).map(([address, number]) => [helpers.toZone(address), number]);
    const looks: Look[] = [
      ...zones(styles).map(([zone, number]): Look => ({ zone, style: data.styles?.[number] })),
      ...zones(formats).map(([zone, number]): Look => ({ zone, format: data.formats?.[number] })),
    ];
    this.state.sheets[id] = { columns, looks };
  }

  override handle(command: { readonly type: string }): void {
    if (!this.isOn) return;
    switch (command.type) {
      case 'KAM_WRITE_BLOCK':
        return this.write(command as Block);
      case 'UPDATE_CELL':
        return this.update(command as CellUpdate);
      case 'CLEAR_CELL':
        return this.update({ ...(command as CellUpdate), content: '', format: '', style: null });
      case 'CLEAR_CELLS':
        return this.overZones({ ...(command as Zones), format: '', style: null }, true);
      case 'DELETE_CONTENT':
        return this.overZones(command as Zones, true);
      case 'CLEAR_FORMATTING':
        return this.overZones({ ...(command as Zones), format: '', style: null });
      case 'SET_FORMATTING':
        return this.overZones(command as Zones);
      case 'ADD_COLUMNS_ROWS':
      case 'REMOVE_COLUMNS_ROWS':
        return this.shift(command as HeadersCommand);
      case 'DELETE_SHEET':
        return this.put((command as Block).sheetId, undefined);
      case 'DUPLICATE_SHEET': {
        const { sheetId, sheetIdTo } = command as Block & { readonly sheetIdTo: string };
        return this.put(sheetIdTo, this.sheet(sheetId));
      }
    }
  }

  private sheet(sheetId: string): ColumnSheet {
    return this.state.sheets[sheetId] ?? EMPTY;
  }

  private put(sheetId: string, sheet: ColumnSheet | undefined): void {
    this.history.update('state' as never, 'sheets' as never, sheetId as never, sheet as never);
  }

  /** What a person types, and what the library does cell by cell. */
  private update({ sheetId, col, row, content, format, style }: CellUpdate): void {
    const block = {
      rows: 1,
      columns: 1,
      ...(content !== undefined && { contents: [content] }),
      ...(format !== undefined && { formats: [format] }),
      ...(style !== undefined && { style }),
    };
    this.write({ type: 'KAM_WRITE_BLOCK', sheetId, col, row, block });
  }

  /** Whole zones, which may be whole columns: only what holds values is emptied, a look is one entry whatever its size. */
  private overZones({ sheetId, target, format, style }: Zones, empties = false): void {
    for (const zone of target) {
      const filled = empties && this.getColumnsZone(sheetId, zone, true);
      if (filled) {
        const [rows, columns] = [filled.bottom - filled.top + 1, filled.right - filled.left + 1];
        const contents = new Array<string>(rows * columns).fill('');
        this.write({
          type: 'KAM_WRITE_BLOCK',
          sheetId,
          col: filled.left,
          row: filled.top,
          block: { rows, columns, contents },
        });
      }
      if (style === undefined && format === undefined) continue;
      const sheet = this.sheet(sheetId);
      this.put(sheetId, { ...sheet, looks: withLook(sheet.looks, { zone, style, format }) });
    }
  }

  private write({ sheetId, col: left, row: top, block }: Block): void {
    const { rows, columns: width, contents, formats = [], style, styles = [] } = block;
    const sheet = this.sheet(sheetId);
    const columns = [...sheet.columns];
    if (contents)
      for (let c = 0; c < width; c++)
        columns[left + c] = written(columns[left + c] ?? [], top, rows, (r) => contents[r * width + c]);
    const zone = { top, left, bottom: top + rows - 1, right: left + width - 1 };
    const [format] = formats;
    const isUniform = formats.every((one) => one === format);
    const added: Look[] = [
      ...(style !== undefined || (isUniform && format !== undefined)
        ? [{ zone, style, ...(isUniform && { format }) }]
        : []),
      ...(isUniform ? [] : looksOf(formats, zone, (one) => ({ format: one }))),
      // A style of its own takes the place of what was there, so that is taken away first.
      ...looksOf(styles, zone, () => ({ style: null })),
      ...looksOf(styles, zone, (one) => (one ? { style: one } : {})).filter((look) => look.style),
    ];
    this.put(sheetId, { columns, looks: added.reduce(withLook, sheet.looks) });
  }

  /** Rows and columns added in the middle or taken away. What is added below or right of everything moves nothing. */
  private shift(command: HeadersCommand): void {
    const { columns, looks } = this.sheet(command.sheetId);
    const origin = originOf(command);
    const isRow = command.dimension === 'ROW';
    const size = isRow
      ? columns.reduce((most, column) => Math.max(most, (column?.length ?? 0) * CHUNK_ROWS), 0)
      : columns.length;
    if (command.type === 'ADD_COLUMNS_ROWS' && addedAt(command) >= size) return;
    const end = size + (command.type === 'ADD_COLUMNS_ROWS' ? command.quantity : 0);
    const moved = isRow
      ? columns.map(
          (column) => column && columnOf(end, (row) => (origin(row) < 0 ? undefined : contentAt(column, origin(row)))),
        )
      : Array.from({ length: end }, (_, col) => (origin(col) < 0 ? undefined : columns[origin(col)]));
    const movedLooks = looks.flatMap((look) => movedLook(look, command));
    this.put(command.sheetId, { columns: moved, looks: movedLooks });
  }
}

/** Where the content of a row or column comes from; -1 for a new one. */
function originOf(command: HeadersCommand): (index: number) => number {
  if (command.type === 'ADD_COLUMNS_ROWS') {
    const at = addedAt(command);
    return (index) => (index < at ? index : index < at + command.quantity ? -1 : index - command.quantity);
  }
  const gone = [...command.elements].sort((a, b) => a - b);
  return (index) => gone.reduce((from, element) => (element <= from ? from + 1 : from), index);
}

function movedLook(look: Look, command: HeadersCommand): Look[] {
  const [low, high] = command.dimension === 'ROW' ? (['top', 'bottom'] as const) : (['left', 'right'] as const);
  const { zone } = look;
  if (command.type === 'ADD_COLUMNS_ROWS') {
    const at = addedAt(command);
    const push = (edge: number, from: number): number => (edge >= from ? edge + command.quantity : edge);
    return [{ ...look, zone: { ...zone, [low]: push(zone[low], at), [high]: push(zone[high], at) } }];
  }
  const before = (edge: number): number => command.elements.filter((element) => element < edge).length;
  const next = { ...zone, [low]: zone[low] - before(zone[low]), [high]: zone[high] - before(zone[high] + 1) };
  return next[low] <= next[high] ? [{ ...look, zone: next }] : [];
}

function isSeen(style: Look['style'], format: string | undefined): boolean {
  return Boolean(format) || (style !== undefined && style !== null && !('ofBand' in style));
}
