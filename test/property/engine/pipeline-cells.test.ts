import fc from 'fast-check';
import type { Cell } from '../../../src/engine/core/cells';
import { readDates } from '../../../src/engine/core/read-dates';
import { readKeys } from '../../../src/engine/core/read-keys';
import { readNumbers } from '../../../src/engine/core/read-numbers';
import { stagesOf } from '../../../src/engine/pipeline/deals';
import { forecast } from '../../../src/engine/pipeline/forecast';
import { summariseCells } from '../../../src/engine/pipeline/summarise-cells';
import { summarisePipeline } from '../../../src/engine/pipeline/summary';
import { defaultRules as rules } from '../../../src/engine/rules/rules';
import { valueOf } from '../../support/value-of';

const asOf = 46_295;
const stage = fc.constantFrom<Cell>(
  'Proposal',
  'tender',
  '赢单',
  'Closed lost',
  'Pilot',
  3,
  '',
  null,
  ' 立项 ',
  '#N/A',
  '作废',
);
const amount = fc.oneof(fc.integer({ min: -1e6, max: 1e7 }).map((cents): Cell => cents / 100), fc.constantFrom<Cell>('1,200', '3.5万', 'soon', '', null, true)); // prettier-ignore
const day = fc.oneof(fc.integer({ min: 40_000, max: 50_000 }).map((serial): Cell => serial + 0.25), fc.constantFrom<Cell>('', null)); // prettier-ignore
const column = (cells: readonly Cell[]) => cells.map((cell) => [cell]);

test('straight from the cells the summary is the same as by way of columns', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(stage, amount, day), { minLength: 1, maxLength: 60 }),
      fc.boolean(),
      (rows, isDated) => {
        const [stages, amounts, dates] = [0, 1, 2].map((k) => column(rows.map((row) => row[k]!))) as [
          Cell[][],
          Cell[][],
          Cell[][],
        ];
        const quick = summariseCells({ stages, amounts, ...(isDated && { dates }) }, 0, asOf, rules);
        const deals = { stages: stagesOf(readKeys(stages)), amounts: readNumbers(amounts).values };
        const days = valueOf(readDates(dates)).days;
        expect(quick).toEqual(summarisePipeline(deals, rules, isDated ? { days, asOf } : undefined));
      },
    ),
  );
});

test('a text date is left to those who read the whole column', () => {
  const cells = { stages: [['Proposal']], amounts: [[1]], dates: [['2026-09-30']] };
  expect(summariseCells(cells, 0, asOf, rules)).toBeNull();
});

test('a past close date is in no period, so never in a commit of one; and more probability is never less forecast', () => {
  const deal = fc.record({
    code: fc.integer({ min: 1, max: 5 }),
    amount: fc.integer({ min: 0, max: 500 }),
    close: fc.integer({ min: asOf - 60, max: asOf + 120 }),
  });
  fc.assert(
    fc.property(fc.array(deal, { minLength: 1, maxLength: 20 }), fc.integer({ min: 1, max: 5 }), (list, code) => {
      const deals = {
        stages: Uint8Array.from(list, (one) => one.code),
        amounts: Float64Array.from(list, (one) => one.amount),
      };
      const closes = Float64Array.from(list, (one) => one.close);
      const rows = valueOf(forecast(deals, closes, asOf, 'month', rules));
      const ahead = rows.slice(1).reduce((sum, row) => sum + row.open, 0);
      const future = list.reduce((sum, one) => sum + (one.close >= asOf ? one.amount : 0), 0);
      expect(ahead).toBeCloseTo(future, 6);
      for (const row of rows) expect(row.commit).toBeLessThanOrEqual(row.weighted + 1e-9);
      const surer = rules['pipeline.probability'].map((share, k) =>
        k === code - 1 ? Math.min(1, share + 0.1) : share,
      );
      const raised = valueOf(forecast(deals, closes, asOf, 'month', { ...rules, 'pipeline.probability': surer }));
      raised.forEach((row, k) => {
        for (const figure of ['weighted', 'p10', 'p50', 'p90'] as const)
          expect(row[figure]).toBeGreaterThanOrEqual(rows[k]![figure] - 1e-9);
      });
    }),
  );
});
