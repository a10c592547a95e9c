import { applyContent } from '../files/apply-content';
import { contentFromHost } from '../files/content-from-host';
import { openFile } from '../files/open-file';
import { OPENED, type OnProgress } from '../files/opening';
import { writeWorkbook } from '../files/write-workbook';
import type { StoreKind } from '../host/grid/grid';
import { Host } from '../host/host';

/** A file from the server or from the person's disk, as an open workbook. */
export async function openWorkbook(
  bytes: Uint8Array,
  name: string,
  store: StoreKind,
  onProgress: OnProgress,
): Promise<Host> {
  const file = await openFile(bytes, name, { store, onProgress });
  const host = new Host({ data: file.data, name: file.name, store });
  onProgress(OPENED.modelled);
  applyContent(host, file);
  onProgress(OPENED.done);
  return host;
}

/** The open workbook as .xlsx. */
export async function saveWorkbook(host: Host): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await writeWorkbook(contentFromHost(host)));
}
