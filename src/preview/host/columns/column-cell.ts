import { CompiledFormula, constants, helpers, registries } from '@odoo/o-spreadsheet';
import { MAX_COLUMNS, MAX_ROWS } from '../grid/address';
import { quoteText } from '../grid/typed-text';
import type { ColumnPlugin } from './column-plugin';

export type ColumnGetters = Pick<
  ColumnPlugin,
  'isColumnStore' | 'getColumnValue' | 'getColumnFormula' | 'getColumnLook' | 'getColumnLooks' | 'getColumnsZone'
>;

const WHOLE_SHEET = { top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLUMNS - 1 };

interface Position {
  readonly sheetId: string;
  readonly col: number;
  readonly row: number;
}

/** True where a model keeps its cells as columns; false while it is still being made. */
export function inColumns(getters: Partial<ColumnGetters>): getters is ColumnGetters {
  return getters.isColumnStore?.() === true;
}

/** Where something stands, row by row. */
export function* positionsInColumns(getters: ColumnGetters, sheetId: string): Generator<Position> {
  const zone = getters.getColumnsZone(sheetId, WHOLE_SHEET, true);
  if (!zone) return;
  for (let row = zone.top; row <= zone.bottom; row++)
    for (let col = zone.left; col <= zone.right; col++)
      if (getters.getColumnValue(sheetId, row, col) !== undefined) yield { sheetId, row, col };
}

/** A cell as the library keeps it, made on demand. */
export function columnCell(getters: ColumnGetters, { sheetId, row, col }: Position): object | undefined {
  const value = getters.getColumnValue(sheetId, row, col);
  const look = getters.getColumnLook(sheetId, row, col);
  if (value === undefined && !look.style && look.format === undefined) return undefined;
  const formula = getters.getColumnFormula(sheetId, row, col);
  if (formula !== undefined) return linkCell(getters, sheetId, formula, look);
  const content =
    typeof value === 'string'
      ? quoteText(value)
      : typeof value === 'boolean'
        ? String(value).toUpperCase()
        : String(value ?? '');
  return { id: -1, isFormula: false, content, parsedValue: value ?? null, ...look };
}

/** The library's own formula, so that it can be copied and printed as any other. */
function linkCell(getters: ColumnGetters, sheetId: string, content: string, look: object): object {
  const { Compile } = CompiledFormula as unknown as { Compile(text: string, sheetId: string, getters: object): object };
  return {
    id: -1,
    isFormula: true,
    content,
    get compiledFormula(): object {
      return Compile.call(CompiledFormula, content, sheetId, getters);
    },
    ...look,
  };
}

/** A cell as the library shows it. */
export function evaluatedColumnCell(getters: ColumnGetters, { sheetId, row, col }: Position): object {
  const value = getters.getColumnValue(sheetId, row, col);
  const { format } = getters.getColumnLook(sheetId, row, col);
  if (value === undefined) return { type: 'empty', value: null, formattedValue: '', format, defaultAlign: 'left' };
  const type = typeof value === 'string' ? (registries.errorTypes.has(value) ? 'error' : 'text') : typeof value;
  return {
    type,
    value,
    format,
    get formattedValue(): string {
      return helpers.formatValue(value, { format, locale: constants.DEFAULT_LOCALE });
    },
    defaultAlign: type === 'number' ? 'right' : 'left',
    isAutoSummable: type === 'number',
  };
}
