import type { Cell } from '../../src/engine/core/cells';
import { contentFromHost } from '../../src/preview/files/content-from-host';
import { writeWorkbook } from '../../src/preview/files/write-workbook';
import { Host } from '../../src/preview/host/host';

/** A workbook file with these sheets; every row of a sheet has as many cells as its first. */
export function workbookOf(sheets: Readonly<Record<string, readonly (readonly Cell[])[]>>): Promise<Uint8Array> {
  const host = new Host();
  const { workbook } = host;
  host.batch(() => {
    for (const [index, [name, cells]] of Object.entries(sheets).entries()) {
      const sheet = index === 0 ? workbook.Worksheets.$indexer('Sheet1') : workbook.Worksheets.Add(name);
      if (index === 0) sheet.Name = name;
      const last = String.fromCharCode('A'.charCodeAt(0) + cells[0]!.length - 1);
      sheet.GetRange(`A1:${last}${cells.length}`).Values = cells.map((row) => [...row]);
    }
  });
  return writeWorkbook(contentFromHost(host));
}
