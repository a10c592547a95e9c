import { success } from '../../src/engine/core/result';
import { valueOf } from '../../src/workbook/faults';
import { passingRange } from '../../src/workbook/passing-range';
import { readPlanCells } from '../../src/workbook/read-cells';
import { inExcel } from '../../src/workbook/run';
import { writeCells } from '../../src/workbook/write-cells';
import { openHost, type OpenHost } from '../support/host/open-host';

let open: OpenHost;
beforeAll(async () => {
  open = await openHost();
});
afterAll(() => open.close());

const at = { row: 0, column: 0, rows: 21_000, columns: 1 };

/** What the run keeps until its end: of the client's own, since only it knows. */
function heldBy(context: Excel.RequestContext): number {
  return Object.keys((context.trackedObjects as unknown as { _autoCleanupList: object })._autoCleanupList).length;
}

test('a range of one request is kept neither by the run nor by Excel', async () => {
  const process = jest.spyOn(open.host, 'process');
  const asked = (): string => JSON.stringify(process.mock.lastCall);
  await inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    const kept = sheet.getRange('A1').load('values');
    await context.sync();
    expect([heldBy(context), asked().includes('_KeepReference')]).toEqual([1, true]);
    const passing = passingRange(sheet, at).load('rowCount');
    await context.sync();
    expect([heldBy(context), asked().includes('_KeepReference')]).toEqual([1, false]);
    expect([kept.values, passing.rowCount]).toEqual([[['']], at.rows]);
    return success(null);
  });
  process.mockRestore();
});

test('blocks that were written and read are not kept', async () => {
  const cells = Array.from({ length: at.rows }, (_, row) => [row]);
  const [read, held] = valueOf(
    await inExcel(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      await writeCells(context, sheet, at, cells);
      return success([await readPlanCells(context, sheet, at), heldBy(context)] as const);
    }),
  );
  expect(read).toEqual(cells);
  expect(held).toBe(0);
});
