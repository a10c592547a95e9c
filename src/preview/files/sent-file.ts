import { LoadedRows } from '../host/grid/load-cells';
import type { OpenedFile } from './open-file';
import type { SheetContent } from './workbook-content';

/** A sheet in the data of a model, on its way. */
interface SentSheet {
  readonly loadedRows?: { readonly rows: LoadedRows['rows'] };
}

/** What a file holds without its cells a second time: those are in the data, and beside it only links are asked for. */
export function lightened(file: OpenedFile): OpenedFile {
  const { content } = file;
  if (!content) return file;
  return { ...file, content: { ...content, sheets: content.sheets.map(withoutCells) } };
}

function withoutCells(sheet: SheetContent): SheetContent {
  return { ...sheet, rows: [], cells: new Map([...(sheet.cells ?? [])].filter(([, { hyperlink }]) => hyperlink)) };
}

/** A copy that came from a worker has lost its classes. */
export function received(file: OpenedFile): OpenedFile {
  const { sheets } = file.data as { readonly sheets: readonly SentSheet[] };
  const whole = sheets.map((sheet) =>
    sheet.loadedRows ? { ...sheet, loadedRows: new LoadedRows(sheet.loadedRows.rows) } : sheet,
  );
  return { ...file, data: { ...file.data, sheets: whole } };
}
