import type { Cell } from '../../src/engine/core/cells';
import { defaultRules } from '../../src/engine/rules/rules';
import type { QuarterlyReview } from '../../src/jobs/quarterly-review/contract';
import { createQuarterlyReview } from '../../src/jobs/quarterly-review/quarterly-review';
import { chooseSheets, findText, typeAt } from '../support/review-book';
import { openBook } from '../support/segment-book';
import type { OpenHost } from '../support/host/open-host';
import { valueOf } from '../support/value-of';

const rules = { ...defaultRules, asOf: '2026-09-30' };
const PLAN = 'KAM Plan Acme';
const orders: Cell[][] = [
  ['Account', 'Order date', 'Revenue', 'Profit'],
  ['Acme', '2026-05-01', 900, 90],
  ['Acme', '2026-08-01', 400, 40],
];
const contacts: Cell[][] = [
  ['Account', 'Contact', 'Role', 'Depth', 'Stance', 'Last contact'],
  ['Acme', 'Ann', 'Influencer', 2, 'Coach', '2026-09-01'],
  ['Acme', 'Bob', 'Person in charge', 3, 'Opponent', '2026-08-01'],
];

let open: OpenHost;
let job: QuarterlyReview;
beforeEach(async () => {
  open = await openBook({ Orders: orders, Contacts: contacts });
  job = createQuarterlyReview();
});
afterEach(() => open.close());

async function run(): Promise<void> {
  const chosen = await chooseSheets(job, { accounts: 'Orders', contacts: 'Contacts' });
  const question = { chosen, quarter: { year: 2026, quarter: 3 }, before: { kind: 'periods' as const }, renamed: {} };
  valueOf(await job.preview(question, rules));
  valueOf(await job.write({ review: false, snapshot: false, plans: ['Acme'] }, 'en-US'));
}

interface Drawn {
  readonly id: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly text: string | null;
  readonly line: readonly [weight: number, dash: string, colour: string];
}

/** Everything that is drawn on the plan, by name. */
function drawn(): Promise<Record<string, Drawn>> {
  return Excel.run(async (context) => {
    const found = context.workbook.worksheets.getItem(PLAN).shapes.load('items/name, items/id, items/type, items/left, items/top, items/width, items/lineFormat/weight, items/lineFormat/dashStyle, items/lineFormat/color, items/textFrame/textRange/text'); // prettier-ignore
    await context.sync();
    const names = found.items.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    return Object.fromEntries(
      found.items.map(({ name, id, type, left, top, width, lineFormat, textFrame }) => [
        name,
        {
          id, left, top, width,
          text: type === 'Line' ? null : textFrame.textRange.text,
          line: [lineFormat.weight, lineFormat.dashStyle, lineFormat.color] as const,
        }, // prettier-ignore
      ]),
    );
  });
}

const change = (edit: (sheet: Excel.Worksheet) => void): Promise<void> =>
  Excel.run(async (context) => {
    edit(context.workbook.worksheets.getItem(PLAN));
    await context.sync();
  });

const withoutIds = (shapes: Record<string, Drawn>) =>
  Object.fromEntries(Object.entries(shapes).map(([name, shape]) => [name, { ...shape, id: '' }]));

const ANN = 'KAM contact influencer Ann';
const BOB = 'KAM contact inCharge Bob';
const NOBODY = 'KAM contact decisionMaker gap';

test('a plan draws who decides: a box a contact and a gap, a line as wide as the tie is deep, under its heading', async () => {
  await run();
  const map = await drawn();
  expect([map[NOBODY]!.text, map[ANN]!.text, map[BOB]!.text]).toEqual([
    'nobody',
    'Ann (C) · Benefit',
    'Bob (O) · Trial',
  ]);
  expect([map['KAM tie influencer Ann']!.line[0], map['KAM tie inCharge Bob']!.line[0]]).toEqual([2, 3]);
  expect(map[NOBODY]!.line[1]).toBe('Dash');
  const { row } = await findText(PLAN, 'The same as a list: contacts by role');
  const heading = await findText(PLAN, 'Relationship map: who decides, and how deep the tie is');
  const [top, bottom] = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(PLAN);
    const cells = [heading.row + 1, row].map((at) => sheet.getRangeByIndexes(at, 0, 1, 1).load('top'));
    await context.sync();
    return cells.map((cell) => cell.top);
  });
  for (const shape of Object.values(map)) {
    expect(shape.top).toBeGreaterThanOrEqual(top!);
    expect(shape.top).toBeLessThan(bottom!);
  }
});

test('running again keeps the same shapes, and with other contacts changes those that say something else; undo takes it back', async () => {
  await run();
  const once = await drawn();
  await run();
  expect(await drawn()).toEqual(once);

  // Ann comes nearer, Bob is gone, somebody decides.
  await typeAt('Contacts', { row: 1, column: 0 }, [
    ['Acme', 'Ann', 'Influencer', 4, 'Ally', '2026-09-20'],
    ['Acme', 'Cid', 'Decision maker', 1, 'Neutral', '2026-09-01'],
  ]);
  await run();
  const then = await drawn();
  expect(then[ANN]).toMatchObject({ id: once[ANN]!.id, text: 'Ann (A) · Intimate' });
  expect(then['KAM tie influencer Ann']!.line[0]).toBe(4);
  expect(then['KAM contact decisionMaker Cid']!.text).toBe('Cid (N) · Nodding');
  expect(Object.keys(then)).not.toEqual(expect.arrayContaining([BOB]));
  expect(Object.keys(then)).not.toEqual(expect.arrayContaining([NOBODY]));

  expect(valueOf(await job.undo('ask')).conflicts).toEqual([]);
  expect(withoutIds(await drawn())).toEqual(withoutIds(once));
  await run();
  expect(withoutIds(await drawn())).toEqual(withoutIds(then));
});

test('a map that grows pushes the boxes below it down and shows the rows that it needs', async () => {
  await run();
  const once = await drawn();
  await typeAt(
    'Contacts',
    { row: 3, column: 0 },
    ['Dee', 'Eve', 'Fay', 'Gus'].map((name) => ['Acme', name, 'Influencer', 1, 'Neutral', '2026-09-01']),
  );
  await run();
  const grown = await drawn();
  expect(grown[BOB]).toMatchObject({ id: once[BOB]!.id, left: once[BOB]!.left });
  expect(grown[BOB]!.top).toBeGreaterThan(once[BOB]!.top);
  // Five influencers: two are drawn, and that there are three more.
  expect(grown['KAM contact influencer more']!.text).toBe('and 3 more');
  const end = Math.max(...Object.values(grown).map(({ top }) => top));
  const list = await findText(PLAN, 'The same as a list: contacts by role');
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(PLAN);
    const last = sheet.getRangeByIndexes(list.row, 0, 1, 1).load('top');
    await context.sync();
    expect(end).toBeLessThan(last.top);
  });
});

test('what a person did to the map stays: words in a box, a box that was moved, one that was deleted; rows above push it down whole', async () => {
  await run();
  const once = await drawn();
  await change((sheet) => {
    const { shapes } = sheet;
    shapes.getItem(ANN).textFrame.textRange.text = 'Ann: my best friend';
    shapes.getItem(BOB).left = 400;
    shapes.getItem(NOBODY).delete();
    sheet.getRange('5:6').insert('Down');
  });
  await typeAt('Contacts', { row: 1, column: 3 }, [[4, 'Ally'], [1, 'Neutral']]); // prettier-ignore
  await run();
  await run();
  const then = await drawn();
  const down = then['KAM us']!.top - once['KAM us']!.top;
  expect(down).toBeGreaterThan(0);
  expect(then[ANN]).toMatchObject({ text: 'Ann: my best friend', top: once[ANN]!.top + down });
  expect(then[BOB]).toMatchObject({
    id: once[BOB]!.id,
    left: 400,
    top: once[BOB]!.top + down,
    text: 'Bob (N) · Nodding',
  });
  expect(then[NOBODY]).toBeUndefined();
  expect(then['KAM us']!.id).toBe(once['KAM us']!.id);
  // Ann is gone from the contacts; what a person wrote in her box is not ours to delete.
  await typeAt('Contacts', { row: 1, column: 0 }, [['Acme', 'Cid', 'Influencer', 1, 'Neutral', '2026-09-01']]);
  await run();
  expect((await drawn())[ANN]!.text).toBe('Ann: my best friend');
});

test('an Excel without shapes gets the list alone, and the map with the first run in one that has them', async () => {
  const { requirements } = Office.context;
  const without = jest.spyOn(requirements, 'isSetSupported').mockReturnValue(false);
  await run();
  expect(await drawn()).toEqual({});
  await findText(PLAN, 'Ann');
  without.mockRestore();
  await run();
  expect((await drawn())[ANN]!.text).toBe('Ann (C) · Benefit');
});
