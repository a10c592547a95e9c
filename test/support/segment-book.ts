import type { Cell } from '../../src/engine/core/cells';
import { customFunctions } from '../../src/functions/registry';
import { registerGridFunctions } from '../../src/preview/host/grid-functions';
import { hostSurroundings } from '../../src/preview/files/apply-content';
import { WorkbookFormulaTranslator } from '../../src/preview/host/formula-translator';
import { openHost, type OpenHost } from './host/open-host';

/** A workbook with these sheets, cells as given (a string is typed, so "=1" is a formula), and =KAM.* in its cells. */
export async function openBook(sheets: Readonly<Record<string, readonly (readonly Cell[])[]>>): Promise<OpenHost> {
  registerGridFunctions({ language: 'en-US', functions: customFunctions });
  const translator = new WorkbookFormulaTranslator();
  const open = await openHost({ translator });
  translator.attach(hostSurroundings(open.host));
  await Excel.run(async (context) => {
    const [first = 'Sheet1'] = Object.keys(sheets);
    context.workbook.worksheets.getItem('Sheet1').name = first;
    for (const name of Object.keys(sheets).slice(1)) context.workbook.worksheets.add(name);
    for (const [name, cells] of Object.entries(sheets)) {
      if (cells.length === 0) continue;
      const range = context.workbook.worksheets
        .getItem(name)
        .getRangeByIndexes(0, 0, cells.length, cells[0]?.length ?? 1);
      range.values = cells.map((row) => row.map((cell) => cell ?? ''));
    }
    await context.sync();
  });
  return open;
}
