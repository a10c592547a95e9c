import { applyContent } from '../files/apply-content';
import { contentFromHost } from '../files/content-from-host';
import type { OpenedFile } from '../files/open-file';
import { OPENED, type OnProgress } from '../files/opening';
import { writeWorkbook } from '../files/write-workbook';
import type { StoreKind } from '../host/grid/grid';
import { Host } from '../host/host';

/** A file that was read, as an open workbook. Each step is told before it begins, with a moment for whoever is to see it. */
export async function openWorkbook(
  file: OpenedFile,
  store: StoreKind,
  onProgress: OnProgress,
  moment: () => Promise<void> = () => Promise.resolve(),
): Promise<Host> {
  onProgress(OPENED.read);
  await moment();
  const host = new Host({ data: file.data, name: file.name, store });
  onProgress(OPENED.modelled);
  await moment();
  applyContent(host, file);
  onProgress(OPENED.done);
  return host;
}

/** The open workbook as .xlsx. */
export async function saveWorkbook(host: Host): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await writeWorkbook(contentFromHost(host)));
}
