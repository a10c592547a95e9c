import { putFormats, readFormats, readStanding } from '../../src/workbook/column-before';
import { valueOf } from '../../src/workbook/faults';
import { inExcel } from '../../src/workbook/run';
import { success } from '../../src/engine/core/result';
import { openHost, type OpenHost } from '../support/host/open-host';

let open: OpenHost;
beforeAll(async () => {
  open = await openHost({ store: 'columns' });
});
afterAll(() => open.close());

/** More rows than one answer holds. */
const at = { row: 1, column: 2, rows: 40_000, columns: 1 };

async function inSheet<T>(work: (context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<T>): Promise<T> {
  return valueOf(
    await inExcel(async (context) => success(await work(context, context.workbook.worksheets.getFirst()))),
  );
}

test('the formats of a column come as runs, over the borders of answers, and go back as they were', async () => {
  const runs = await inSheet(async (context, sheet) => {
    sheet.getRange('C2:C40001').values = Array.from({ length: 40_000 }, (_, row) => [row]);
    sheet.getRange('C11:C35001').numberFormat = '0.0%' as unknown as string[][];
    sheet.getRange('C40001').numberFormat = [['yyyy-mm-dd']];
    await context.sync();
    return readFormats(context, sheet, at);
  });
  expect(runs).toEqual([
    { rows: 9, format: 'General' },
    { rows: 34_991, format: '0.0%' },
    { rows: 4_999, format: 'General' },
    { rows: 1, format: 'yyyy-mm-dd' },
  ]);
  const again = await inSheet(async (context, sheet) => {
    sheet.getRange('C2:C40001').numberFormat = '0.00' as unknown as string[][];
    await context.sync();
    await putFormats(context, sheet, at, runs);
    return readFormats(context, sheet, at);
  });
  expect(again).toEqual(runs);
});

test('cells are read as far as anything stands there', async () => {
  const [blank, some] = await inSheet(async (context, sheet) => {
    sheet.getRange('F4:F5').values = [['here'], [7]];
    await context.sync();
    return [
      await readStanding(context, sheet, { ...at, column: 7 }),
      await readStanding(context, sheet, { ...at, column: 5 }),
    ];
  });
  expect(blank).toEqual([]);
  expect(some).toEqual([null, null, 'here', 7]);
});

test('a cancelled run stops between two answers', async () => {
  const stop = new AbortController();
  const read = inExcel(async (context) =>
    success(await readFormats(context, context.workbook.worksheets.getFirst(), at, { signal: stop.signal })),
  );
  stop.abort();
  expect(await read).toMatchObject({ ok: false, problem: { code: 'cancelled' } });
});
