import fc from 'fast-check';
import type { Cell } from '../../../src/engine/core/cells';
import { defaultRules } from '../../../src/engine/rules/rules';
import { createQuarterlyReview } from '../../../src/jobs/quarterly-review/quarterly-review';
import { cellsOf, chooseSheets, typeAt } from '../../support/review-book';
import { openBook } from '../../support/segment-book';
import { valueOf } from '../../support/value-of';
import { workbookState } from '../../support/workbook-state';

const rules = { ...defaultRules, asOf: '2026-09-30' };
const quarter = { year: 2026, quarter: 3 };
const NAMES = ['Acme', 'Bolt', '=Core', '00123', '3-4', '+Echo', '上海贸易', 'Ünal & Söhne', '@home', 'A:B/C', 'Line\nBreak', "O'Neill"]; // prettier-ignore

const amount = fc.integer({ min: -2_000, max: 90_000 }).map((cents) => cents / 100);
const dayOf = (months: readonly string[]) =>
  fc.tuple(fc.constantFrom(...months), fc.integer({ min: 10, max: 28 })).map(([month, day]) => `2026-${month}-${day}`);
const account = fc.constantFrom(...NAMES);
const orderIn = (...months: string[]) => fc.tuple(account, dayOf(months), amount, amount);
const deal = fc.record({
  account,
  stage: fc.constantFrom('Lead', 'Proposal', 'Negotiation', 'Won', 'Lost'),
  amount: amount.map(Math.abs),
  close: dayOf(['06', '08', '09', '11', '12']),
  created: dayOf(['02', '04', '07', '08']),
});

/** What a colleague does between two runs; places are shares of what is there. */
const edit = fc.oneof(
  fc.record({ do: fc.constant('note' as const), page: fc.nat(20), row: fc.nat(120), column: fc.nat(13) }),
  fc.record({ do: fc.constant('insert' as const), page: fc.nat(20), row: fc.nat(120) }),
  fc.record({ do: fc.constant('rename' as const), page: fc.nat(20) }),
  fc.record({ do: fc.constant('reverse' as const) }),
  fc.record({ do: fc.constant('front' as const), page: fc.nat(20) }),
);
const scene = fc.record({
  // A quarter without orders is refused.
  orders: fc
    .tuple(orderIn('08'), fc.array(orderIn('04', '05', '06', '07', '08', '09'), { maxLength: 40 }))
    .map(([first, more]) => [first, ...more]),
  deals: fc.array(deal, { maxLength: 12 }),
  language: fc.constantFrom('en-US' as const, 'zh-CN' as const),
  plans: fc.nat(3),
  edits: fc.array(edit, { maxLength: 6 }),
});

test('running again changes no cell, whatever the data and whatever a colleague did to the pages; what they typed stays', async () => {
  await fc.assert(
    fc.asyncProperty(scene, async ({ orders, deals, language, plans, edits }) => {
      const text = (name: string): string => (/^[=+@0-9]/.test(name) ? `'${name}` : name);
      const lines: Cell[][] = orders.map(([name, day, value, profit]) => [text(name), day, value, profit]);
      const open = await openBook({
        Orders: [['Account', 'Order date', 'Revenue', 'Profit'], ...lines],
        Deals: [
          ['Opportunity', 'Account', 'Stage', 'Amount', 'Close date', 'Created'],
          ...deals.map((each, k): Cell[] => [`D${k + 1}`, text(each.account), each.stage, each.amount, each.close, each.created]), // prettier-ignore
        ],
      });
      try {
        const run = async (): Promise<readonly string[]> => {
          const job = createQuarterlyReview();
          const chosen = await chooseSheets(job, { accounts: 'Orders', ...(deals.length > 0 && { opportunities: 'Deals' }) }); // prettier-ignore
          const preview = valueOf(
            await job.preview({ chosen, quarter, before: { kind: 'periods' }, renamed: {} }, rules),
          );
          const keys = Array.from({ length: Math.min(plans, preview.accounts) }, (_, k) => preview.account(k).key);
          return valueOf(await job.write({ review: true, snapshot: true, plans: keys }, language)).sheets;
        };
        let pages = await run();
        const once = await workbookState();
        expect(await run()).toEqual(pages);
        expect(await workbookState()).toEqual(once);

        const notes: string[] = [];
        for (const [k, change] of edits.entries()) {
          const page = 'page' in change ? pages[change.page % pages.length]! : '';
          if (change.do === 'note') {
            const cells = await cellsOf(page);
            if (cells[change.row]![change.column] !== '') continue;
            notes.push(`note ${k}`);
            await typeAt(page, change, [[`note ${k}`]]);
          } else if (change.do === 'insert') {
            await onSheet(page, (sheet) => void sheet.getRange(`${change.row + 1}:${change.row + 1}`).insert('Down'));
          } else if (change.do === 'rename') {
            await onSheet(page, (sheet) => void (sheet.name = `Ours ${k}`));
            pages = pages.map((name) => (name === page ? `Ours ${k}` : name));
          } else if (change.do === 'front') {
            await onSheet(page, (sheet) => void (sheet.position = 0));
          } else {
            lines.reverse();
            await typeAt('Orders', { row: 1, column: 0 }, lines);
          }
        }
        await run();
        const twice = await workbookState();
        for (const note of notes) expect(JSON.stringify(twice)).toContain(`"${note}"`);
        await run();
        expect(await workbookState()).toEqual(twice);
      } finally {
        await open.close();
      }
    }),
    { numRuns: 12 },
  );
}, 300_000);

function onSheet(name: string, work: (sheet: Excel.Worksheet) => void): Promise<void> {
  return Excel.run(async (context) => {
    work(context.workbook.worksheets.getItem(name));
    await context.sync();
  });
}
