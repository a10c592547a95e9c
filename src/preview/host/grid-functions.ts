import { registries } from '@odoo/o-spreadsheet';
import { isFault } from '../../functions/fault';
import { functionCatalogue, type CatalogueEntry, type ParameterFacts } from '../../functions/catalogue';
import type { Language } from '../../locales/language';
import { excelError } from './grid-errors';

/** One of our functions as the add-in registers it with Excel: cells row by row in, a cell or rows of cells out. */
export type CellFunction = (...parameters: never[]) => unknown;

export interface GridFunctionOptions {
  readonly language: Language;
  /** By id: `PARETO`. */
  readonly functions: Readonly<Record<string, CellFunction>>;
  /** What an empty cell is handed over as: Excel's builds differ, and ours must bear both. */
  readonly blank?: null | 0;
  /** An exception is a bug of ours: the cell shows #VALUE! as Excel does, and this hears of it. */
  readonly onException?: (reason: unknown, name: string) => void;
}

/** A cell as the grid library hands it to a function, and as it takes it back. */
interface GridCell {
  readonly value: unknown;
  readonly message?: string;
}

type GridArgument = GridCell | readonly (readonly (GridCell | undefined)[])[] | undefined;
type GridResult = GridCell | GridCell[][];

/**
 * Teaches the grid library our =KAM.* functions, with description and argument names in the language, so that typing `=KAM.` offers
 * them; also under the name that Excel stores (`_xldudf_KAM_PARETO`), unseen. Calling it again changes language or behaviour.
 */
export function registerGridFunctions(options: GridFunctionOptions): void {
  // Errors that Excel has and the library has not: as plain texts they would lose their message and slip through IFERROR.
  for (const code of ['#VALUE!', '#REF!', '#CALC!']) registries.errorTypes.add(code);
  for (const entry of functionCatalogue(options.language)) {
    const implementation = options.functions[entry.id];
    if (!implementation) throw new Error(`${entry.name} is in the catalogue but not registered`);
    const description = {
      category: 'KAM',
      description: entry.description,
      args: entry.parameters.map(gridParameter),
      compute: (...cells: unknown[]) => callOurs(entry, implementation, cells as GridArgument[], options),
    };
    registries.functionRegistry.replace(entry.name, description as never);
    registries.functionRegistry.replace(`_XLDUDF_KAM_${entry.id}`, { ...description, hidden: true } as never);
  }
}

function gridParameter({ name, description, optional, isRange }: ParameterFacts): object {
  // A range is handed over whole, errors and all; where one cell is wanted the library calls us cell by cell, as Excel does.
  return {
    name,
    description,
    optional,
    acceptMatrix: isRange,
    acceptErrors: true,
    type: isRange ? ['ANY', 'RANGE'] : ['ANY'],
  };
}

function callOurs(
  { name, parameters }: CatalogueEntry,
  implementation: CellFunction,
  cells: readonly GridArgument[],
  options: GridFunctionOptions,
): GridResult {
  const blank = options.blank ?? null;
  // Excel hands over every parameter; one that was left out is null.
  const values = parameters.map((parameter, i) => fromGrid(cells[i], parameter.isRange, blank));
  try {
    return toGrid(implementation(...(values as never[])));
  } catch (reason) {
    if (isFault(reason)) return toGridCell(reason);
    options.onException?.(reason, name);
    return { value: '#VALUE!' };
  }
}

/** Columns of cells → rows of values. */
function fromGrid(argument: GridArgument, isRange: boolean, blank: null | 0): unknown {
  if (argument === undefined) return null;
  if (!isColumns(argument)) return isRange ? [[fromGridCell(argument, blank)]] : fromGridCell(argument, blank);
  const height = argument[0]?.length ?? 0;
  const rows = new Array<unknown[]>(height);
  for (let r = 0; r < height; r++) {
    const row = new Array<unknown>(argument.length);
    for (let c = 0; c < argument.length; c++) row[c] = fromGridCell(argument[c]?.[r], blank);
    rows[r] = row;
  }
  return isRange ? rows : rows[0]?.[0];
}

function fromGridCell(cell: GridCell | undefined, blank: null | 0): unknown {
  const value = cell?.value;
  if (value === null || value === undefined) return blank;
  // As the runtime does for functions that accept errors: an object with the error's code.
  if (typeof value === 'string' && registries.errorTypes.has(value))
    return { code: excelError(value), message: cell?.message ?? '' };
  return value;
}

/** Rows of values → columns of cells. */
function toGrid(result: unknown): GridResult {
  if (!Array.isArray(result)) return toGridCell(result);
  const rows = result as readonly unknown[][];
  const width = rows[0]?.length ?? 0;
  const columns = new Array<GridCell[]>(width);
  for (let c = 0; c < width; c++) {
    const column = new Array<GridCell>(rows.length);
    for (let r = 0; r < rows.length; r++) column[r] = toGridCell(rows[r]?.[c]);
    columns[c] = column;
  }
  return columns;
}

function toGridCell(value: unknown): GridCell {
  if (isFault(value)) return { value: value.code, message: value.message };
  // Excel shows a null that a function returns as 0; so a slip of ours is seen here, too.
  return { value: value ?? 0 };
}

function isColumns(argument: GridArgument): argument is readonly (readonly (GridCell | undefined)[])[] {
  return Array.isArray(argument);
}
