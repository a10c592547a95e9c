import type { Cell } from '../../src/engine/core/cells';
import * as checks from '../../src/engine/intake/check-table';
import { defaultRules } from '../../src/engine/rules/rules';
import { createQuarterlyReview } from '../../src/jobs/quarterly-review/quarterly-review';
import { chooseSheets } from '../support/review-book';
import { openBook } from '../support/segment-book';
import { valueOf } from '../support/value-of';

jest.mock('../../src/engine/intake/check-table', () => {
  const real = jest.requireActual<typeof checks>('../../src/engine/intake/check-table');
  return { ...real, checkTableSteps: jest.fn(real.checkTableSteps) };
});
const checked = checks.checkTableSteps as jest.MockedFunction<typeof checks.checkTableSteps>;

const ACCOUNTS = 5_000;
const rules = { ...defaultRules, asOf: '2026-09-30' };
const rows: Cell[][] = [
  ['Account', 'Order date', 'Revenue', 'Profit', 'Owner'],
  ...Array.from({ length: 2 * ACCOUNTS }, (_, k): Cell[] => {
    const account = k % ACCOUNTS;
    return [`C${account}`, k < ACCOUNTS ? '2026-05-01' : '2026-08-01', 100 + ((account * 7919 + k) % 977), 10, `Owner ${account % 40}`]; // prettier-ignore
  }),
];

test('a review of 5,000 accounts is computed in slices, can be cancelled in the middle, and checks its sources once', async () => {
  const open = await openBook({ Orders: rows });
  try {
    const job = createQuarterlyReview();
    const chosen = await chooseSheets(job, { accounts: 'Orders' });
    const question = { chosen, quarter: { year: 2026, quarter: 3 }, before: { kind: 'periods' as const }, renamed: {} };
    valueOf(await job.propose(chosen, rules));
    checked.mockClear();
    const done: number[] = [];
    let turns = 0;
    const timer = setInterval(() => turns++, 1);
    const preview = valueOf(await job.preview(question, rules, { onProgress: (progress) => done.push(progress.done) }));
    clearInterval(timer);
    expect(preview.accounts).toBe(ACCOUNTS);
    // The day that dates are looked at from is the same, so nothing is checked again.
    expect(checked).not.toHaveBeenCalled();
    expect(turns).toBeGreaterThan(3);
    expect(done).toEqual([...done].sort((a, b) => a - b));

    const abort = new AbortController();
    const stopped = await job.preview(question, rules, {
      signal: abort.signal,
      onProgress: (progress) => {
        if (progress.done > 0.7) abort.abort();
      },
    });
    expect(stopped).toMatchObject({ ok: false, problem: { code: 'cancelled' } });
  } finally {
    await open.close();
  }
});
