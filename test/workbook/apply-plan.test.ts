import fc from 'fast-check';
import { writeWorkbook } from '../../src/preview/files/write-workbook';
import { contentFromHost } from '../../src/preview/files/content-from-host';
import { openFile } from '../../src/preview/files/open-file';
import { openHostWith } from '../../src/preview/files/open-host-with';
import { applyPlan } from '../../src/workbook/apply-plan';
import { inExcel } from '../../src/workbook/run';
import { undoStep } from '../../src/workbook/undo';
import type { Block, Look, PlanCell, WritePlan } from '../../src/workbook/write-plan';
import { formula, NOTHING } from '../../src/workbook/write-plan';
import type { OpenHost } from '../support/host/open-host';
import { openBook } from '../support/segment-book';
import { valuesAt, workbookState } from '../support/workbook-state';

let open: OpenHost;
afterAll(() => open.close());

const apply = (plan: WritePlan) => inExcel((context) => applyPlan(context, plan));

/** Text of all sorts, also the sort that Excel would read as something else. */
const cell: fc.Arbitrary<PlanCell> = fc.oneof(
  fc.constant(null),
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }),
  fc.boolean(),
  fc.constantFrom('Acme', '00123', '=1+1', '+1', '1-2', '3E5', "'x", 'TRUE', '50%', '客户'),
  fc.integer({ min: 1, max: 9 }).map((row) => formula(`=SUM(A$1:A${row})`)),
);

/** Blocks one below the other, so that they never share a cell. */
const blocks: fc.Arbitrary<Block[]> = fc
  .array(
    fc.tuple(
      fc.integer({ min: 1, max: 3 }),
      fc.integer({ min: 1, max: 3 }),
      fc.array(cell, { minLength: 9, maxLength: 9 }),
    ),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  .map((parts) => {
    let row = 0;
    return parts.map(([rows, columns, cells]) => {
      const at = { row, column: 2, rows, columns };
      row += rows + 1;
      return { at, cells: Array.from({ length: rows }, (_, r) => cells.slice(r * columns, (r + 1) * columns)) };
    });
  });

const looks: fc.Arbitrary<Look[]> = fc.subarray([
  { kind: 'style', at: { row: 0, column: 2, rows: 1, columns: 3 }, style: 'KAM Header' },
  { kind: 'format', at: { row: 0, column: 2, rows: 9, columns: 1 }, format: '0.0%' },
  { kind: 'tiers', at: { row: 0, column: 3, rows: 9, columns: 1 }, tiers: ['A', 'B'] },
  { kind: 'width', column: 2, columns: 2, characters: 28 },
  { kind: 'freeze', rows: 5, columns: 1 },
] satisfies Look[]);

const planOf = (sheetBlocks: Block[], look: Look[]): WritePlan => ({
  ...NOTHING,
  sheets: [{ tag: 'portfolio-1', name: 'KAM Portfolio', after: 'Data', blocks: sheetBlocks, look }],
  names: [{ name: 'KAM_Cuts', tag: 'portfolio-1', at: { row: 0, column: 2, rows: 1, columns: 2 } }],
  settings: [{ key: 'KAM.rules', value: '{}' }],
});

describe('applyPlan', () => {
  it('followed by undo is identity, for a first and for a second run', async () => {
    await fc.assert(
      fc.asyncProperty(blocks, looks, blocks, looks, async (firstBlocks, firstLook, secondBlocks, secondLook) => {
        open = await openBook({ Data: [['a', 1]] });
        const before = await workbookState();
        const first = await apply(planOf(firstBlocks, firstLook));
        if (!first.ok) throw new Error(first.problem.code);
        const between = await workbookState();
        const second = await apply(planOf(secondBlocks, secondLook));
        if (!second.ok) throw new Error(second.problem.code);
        await inExcel((context) => undoStep(context, second.value, 'restore'));
        expect(await workbookState()).toEqual(between);
        await inExcel((context) => undoStep(context, first.value, 'restore'));
        expect(await workbookState()).toEqual(before);
      }),
      { numRuns: 25, seed: 20260930 },
    );
  });

  it('reads back exactly the cells of the plan, also from the file that is downloaded', async () => {
    const names = [
      '=HYPERLINK("x")',
      '+1',
      '-1',
      '@x',
      '00123',
      '1-2',
      '3E5',
      'TRUE',
      '12%',
      '$5',
      '2026-09-30',
      "'quoted",
      '１２',
      '#N/A',
      ' =1',
    ];
    open = await openBook({ Data: [['a', 1]] });
    const at = { row: 0, column: 0, rows: names.length, columns: 1 };
    const applied = await apply(planOf([{ at, cells: names.map((name) => [name]) }], []));
    expect(applied.ok).toBe(true);
    expect((await valuesAt('KAM Portfolio', `A1:A${names.length}`)).flat()).toEqual(names);

    const file = await openFile(await writeWorkbook(contentFromHost(open.host)), 'result.xlsx');
    open = await openHostWith(file, 'en-US');
    expect((await valuesAt('KAM Portfolio', `A1:A${names.length}`)).flat()).toEqual(names);
  });

  it('never touches what is not its own: content in the way is refused with its cell', async () => {
    open = await openBook({ Data: [['a', 1]] });
    const small: Block[] = [{ at: { row: 0, column: 0, rows: 1, columns: 1 }, cells: [['x']] }];
    await apply(planOf(small, []));
    await inExcel(async (context) => {
      context.workbook.worksheets.getItem('KAM Portfolio').getRange('A3').values = [['mine']];
      await context.sync();
      return { ok: true, value: null, notes: [] };
    });
    const large: Block[] = [{ at: { row: 0, column: 0, rows: 4, columns: 1 }, cells: [['x'], ['y'], ['z'], ['w']] }];
    const refused = await apply(planOf(large, []));
    expect(refused).toEqual({
      ok: false,
      problem: { code: 'content-in-the-way', params: { sheet: 'KAM Portfolio', cell: 'A3' } },
    });
    expect((await valuesAt('KAM Portfolio', 'A1:A4')).flat()).toEqual(['x', '', 'mine', '']);
  });

  it('writes large blocks in several requests and reports progress that never falls', async () => {
    open = await openBook({ Data: [['a', 1]] });
    const cells = Array.from({ length: 30_000 }, (_, row): PlanCell[] => [`Account ${row}`, row, row / 7, 'A']);
    const plan = planOf([{ at: { row: 0, column: 0, rows: cells.length, columns: 4 }, cells }], []);
    const seen: number[] = [];
    open.faults.set();
    const applied = await inExcel((context) => applyPlan(context, plan, { onProgress: ({ done }) => seen.push(done) }));
    expect(applied.ok).toBe(true);
    expect(open.faults.requests).toBeGreaterThan(3);
    expect(seen).toEqual([...seen].sort((one, other) => one - other));
    expect(seen[seen.length - 1]).toBe(1);
    expect(await valuesAt('KAM Portfolio', 'A30000:B30000')).toEqual([['Account 29999', 29_999]]);
  });
});
