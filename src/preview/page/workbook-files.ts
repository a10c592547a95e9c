import { contentFromGrid } from '../files/content-from-grid';
import { openFile } from '../files/open-file';
import { nothingKept } from '../files/workbook-content';
import { writeWorkbook } from '../files/write-workbook';
import { Host } from '../host/host';

/** A file from the server or from the person's disk, as an open workbook. */
export async function openWorkbook(bytes: Uint8Array, name: string): Promise<Host> {
  const opened = await openFile(bytes, name);
  return new Host({ data: opened.data, name });
}

/** The open workbook as .xlsx. */
export async function saveWorkbook(host: Host): Promise<Uint8Array<ArrayBuffer>> {
  const { book } = host;
  const sheets = contentFromGrid(book.grid.model, [], (cell) => book.formulas.textOf(cell));
  return new Uint8Array(await writeWorkbook({ sheets, names: [], activeSheet: 0, kept: nothingKept }));
}
