import { referencedColumns } from '../host/formula-text';
import type { StoreKind } from '../host/grid/grid';
import { readCsv } from './csv';
import { csvData } from './csv-data';
import { gridData, type WrittenFormula } from './grid-data';
import { OPENED, type OnProgress } from './opening';
import type { WorkbookContent } from './workbook-content';

/** A file in the form in which a host opens it: `new Host({ data, name })`, then `applyContent(host, opened)`. */
export interface OpenedFile {
  /** What the grid library's `Model` takes. */
  readonly data: object;
  /** File name as an add-in sees it. */
  readonly name: string;
  /** What goes in through the host's Excel objects: tables, charts, settings. A CSV has none. */
  readonly content?: WorkbookContent;
  readonly formulas: readonly WrittenFormula[];
}

export interface OpenOptions {
  readonly formula?: string | undefined;
  readonly store?: StoreKind;
  readonly onProgress?: OnProgress;
}

/**
 * Opens a .csv or .xlsx by the ending of its name. Throws `UnreadableFile`. With a `formula`, the only one that will be asked of the
 * file, columns of a CSV that it does not refer to are left out: most of a wide export need not be loaded for one answer. For a store
 * of columns, cells with formulas hold their stored results.
 */
export async function openFile(
  bytes: Uint8Array,
  name: string,
  { formula, store = 'grid', onProgress = () => undefined }: OpenOptions = {},
): Promise<OpenedFile> {
  if (/\.csv$/i.test(name)) {
    const csv = readCsv(bytes, name, (share) => onProgress(share * OPENED.read));
    return { data: csvData(csv, formula === undefined ? undefined : referencedColumns(formula)), name, formulas: [] };
  }
  const { readWorkbook } = await import('./read-workbook');
  const content = await readWorkbook(bytes, onProgress);
  const data = gridData(content, store);
  onProgress(OPENED.read);
  return { ...data, name, content };
}
