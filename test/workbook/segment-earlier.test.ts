import type { Cell } from '../../src/engine/core/cells';
import type { Result } from '../../src/engine/core/result';
import { matchOf } from '../../src/engine/intake/match-columns';
import { defaultRules } from '../../src/engine/rules/rules';
import type { Choices } from '../../src/jobs/contract';
import { createSegmentAccounts } from '../../src/jobs/segment-accounts/segment-accounts';
import type { OpenHost } from '../support/host/open-host';
import { openBook } from '../support/segment-book';
import { valuesAt } from '../support/workbook-state';

const NOW: Cell[][] = [
  ['Customer', 'Revenue'],
  ['Acme', 600],
  ['Bolt', 300],
  ['Core', 80],
  ['Dune', 20],
];
/** Dune was A and Acme C; Elm is gone; a total that does not count. */
const BEFORE: Cell[][] = [
  ['Sales 2025', ''],
  ['Customer', 'Revenue'],
  ['Dune', 500],
  ['Dune', 300],
  ['Bolt', 150],
  ['Elm', 30],
  ['Acme', 20],
  ['Total', 1000],
];

let open: OpenHost;
afterAll(() => open.close());

function ok<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

async function compare(before: Cell[][], now: Cell[][] = NOW, choices: Choices = {}) {
  open = await openBook({ 'FY 2026': now, 'FY 2025': before });
  const job = createSegmentAccounts();
  const opened = ok(await job.open({ kind: 'sheet', sheet: 'FY 2026' }));
  const earlier = ok(await job.earlier.open({ kind: 'sheet', sheet: 'FY 2025' }));
  const taken = { match: matchOf(earlier.matches), choices };
  const preview = ok(await job.preview(matchOf(opened.matches), {}, defaultRules, undefined, taken));
  return { job, opened, taken, preview };
}

describe('a second sheet as the earlier period', () => {
  it('gives movers by key, each period ranked by itself, with the lost accounts that only it has', async () => {
    const { movers } = (await compare(BEFORE)).preview;
    expect(movers?.before).toEqual({ kind: 'column', label: 'FY 2025' });
    expect(movers?.now).toEqual({ kind: 'column', label: 'FY 2026' });
    expect([movers?.totalBefore, movers?.totalNow]).toEqual([1000, 1000]);
    // Before: Dune 80% A, Bolt to 95% B, Elm and Acme C. Now: Acme and Bolt A (the crossing one), Core B, Dune C.
    expect(movers?.tiers).toEqual(['A', 'B', 'C']);
    expect(movers?.matrix).toEqual([
      [0, 0, 1, 0],
      [1, 0, 0, 0],
      [1, 0, 0, 1],
      [0, 1, 0, 0],
    ]);
    expect(movers?.down[0]).toMatchObject({ name: 'Dune', before: 800, now: 20, tierBefore: 'A', tierNow: 'C' });
    expect(movers?.down.find(({ name }) => name === 'Elm')).toMatchObject({ before: 30, now: null, tierNow: '' });
  });

  it('writes them with the two sheets named, and what was left out of the earlier one', async () => {
    const { job } = await compare(BEFORE);
    ok(await job.write({ as: 'values', beside: false }, 'en-US'));
    const cells = (await valuesAt('KAM Portfolio', 'A1:DZ140')).flat();
    expect(cells).toContain('FY 2026 against FY 2025: Revenue 0%; 2 up a tier, 1 down, 1 new, 1 lost.');
    expect(cells).toContain("FY 2026 against FY 2025. 'FY 2025'!A1:B8: 1 of 6 rows left out");
  });

  it('knows accounts by name where one sheet has ids and the other has not', async () => {
    const withIds: Cell[][] = [
      ['Customer ID', 'Customer', 'Revenue'],
      ['C-1', 'Acme', 600],
      ['C-2', 'Bolt', 300],
      ['C-3', 'Core', 80],
    ];
    const { movers } = (await compare(BEFORE, withIds)).preview;
    expect(movers?.up.map(({ key, change }) => [key, change])).toEqual([
      ['C-1', 580],
      ['C-2', 150],
      ['C-3', 80],
    ]);
  });

  it('is read again when it changes before it is written', async () => {
    const { job } = await compare(BEFORE);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('FY 2025').getRange('B7').values = [[1020]];
      await context.sync();
    });
    // Excel tells of changes after the fact.
    await new Promise((done) => setTimeout(done, 20));
    ok(await job.write({ as: 'values', beside: false }, 'en-US'));
    const cells = (await valuesAt('KAM Portfolio', 'A1:DZ140')).flat();
    expect(cells.filter((cell) => String(cell).startsWith('FY 2026 against FY 2025: '))).toEqual([
      'FY 2026 against FY 2025: Revenue -50%; 1 up a tier, 1 down, 1 new, 1 lost.',
    ]);
  });

  it('is left out when the person takes it out again', async () => {
    const { job, opened } = await compare(BEFORE);
    const preview = ok(await job.preview(matchOf(opened.matches), {}, defaultRules));
    expect(preview.movers).toBeUndefined();
  });
});
