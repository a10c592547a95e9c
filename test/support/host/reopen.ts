import { unzipSync, strFromU8 } from 'fflate';
import { applyContent } from '../../../src/preview/files/apply-content';
import { contentFromHost } from '../../../src/preview/files/content-from-host';
import { openFile } from '../../../src/preview/files/open-file';
import { writeWorkbook } from '../../../src/preview/files/write-workbook';
import type { Host } from '../../../src/preview/host/host';
import { openHost, tested, type OpenHost } from './open-host';

/** Writes the workbook as .xlsx and opens that in a host of its own, to which the client talks from then on. */
export async function reopen(host: Host): Promise<OpenHost & { readonly part: (path: string) => string }> {
  const bytes = await writeWorkbook(contentFromHost(host));
  const file = await openFile(bytes, 'again.xlsx', { store: tested.store });
  const opened = await openHost({ data: file.data, name: file.name });
  applyContent(opened.host, file);
  const parts = unzipSync(bytes);
  return { ...opened, part: (path) => strFromU8(parts[path] ?? new Uint8Array()) };
}
