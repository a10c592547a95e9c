import { applyContent } from '../files/apply-content';
import { contentFromHost } from '../files/content-from-host';
import { openFile } from '../files/open-file';
import { writeWorkbook } from '../files/write-workbook';
import { Host } from '../host/host';

/** A file from the server or from the person's disk, as an open workbook. */
export async function openWorkbook(bytes: Uint8Array, name: string): Promise<Host> {
  const file = await openFile(bytes, name);
  const host = new Host({ data: file.data, name: file.name });
  applyContent(host, file);
  return host;
}

/** The open workbook as .xlsx. */
export async function saveWorkbook(host: Host): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await writeWorkbook(contentFromHost(host)));
}
