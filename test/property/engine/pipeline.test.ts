import fc from 'fast-check';
import { forecast } from '../../../src/engine/pipeline/forecast';
import { isOpen, stage } from '../../../src/engine/pipeline/stages';
import { summarisePipeline } from '../../../src/engine/pipeline/summary';
import { totalQuantiles } from '../../../src/engine/pipeline/total-distribution';
import { winRate } from '../../../src/engine/pipeline/win-rate';
import { defaultRules as rules } from '../../../src/engine/rules/rules';
import { valueOf } from '../../support/value-of';

const asOf = 46_295;
const deal = fc.record({
  code: fc.constantFrom(...Object.values(stage)),
  // Cents, so that sums are told apart from their rounding.
  amount: fc.oneof(fc.integer({ min: 0, max: 1e7 }).map((cents) => cents / 100), fc.constant(NaN)), // prettier-ignore
  close: fc.oneof(fc.integer({ min: asOf - 400, max: asOf + 400 }), fc.constant(NaN)),
});
type Deal = { readonly code: number; readonly amount: number; readonly close: number };
const deals = fc.array(deal, { minLength: 1, maxLength: 40 }).filter((list) => list.some(({ code }) => isOpen(code)));
const columns = (list: readonly Deal[]) => ({
  stages: Uint8Array.from(list, ({ code }) => code),
  amounts: Float64Array.from(list, ({ amount }) => amount),
});
const closes = (list: readonly Deal[]): Float64Array => Float64Array.from(list, ({ close }) => close);

test('the total is the sum of the stages, and the weighted amount is never above the open one', () => {
  fc.assert(
    fc.property(deals, (list) => {
      const { rows, counts, amounts, weighted } = valueOf(summarisePipeline(columns(list), rules));
      const inner = rows.length - 2;
      const sum = (column: Float64Array): number => column.slice(0, inner).reduce((total, each) => total + each, 0);
      expect(counts[inner + 1]).toBe(sum(counts));
      expect(amounts[inner + 1]).toBeCloseTo(sum(amounts), 6);
      expect(weighted[inner]).toBeLessThanOrEqual(amounts[inner]! + 1e-9);
      expect(counts[inner]).toBe(list.filter(({ code }) => isOpen(code)).length);
    }),
  );
});

test('the order of rows does not matter to summary, win rate and forecast', () => {
  fc.assert(
    fc.property(deals, (list) => {
      const turned = [...list].reverse();
      expect(summarisePipeline(columns(turned), rules)).toEqual(summarisePipeline(columns(list), rules));
      expect(winRate(columns(turned).stages)).toEqual(winRate(columns(list).stages));
      const at = (some: readonly Deal[]) => forecast(columns(some), closes(some), asOf, 'month', rules);
      expect(at(turned)).toEqual(at(list));
    }),
  );
});

test('quantiles are ordered and within none and all; raising a probability never lowers them', () => {
  const chance = fc.integer({ min: 0, max: 10 }).map((tenths) => tenths / 10);
  const sized = fc.record({ amount: fc.integer({ min: 0, max: 50 }).map((tens) => tens * 10), chance });
  fc.assert(
    fc.property(fc.array(sized, { minLength: 1, maxLength: 12 }), fc.nat(11), chance, (list, at, more) => {
      const k = at % list.length;
      const amounts = list.map(({ amount }) => amount);
      const before = totalQuantiles(
        amounts,
        list.map((each) => each.chance),
      );
      const after = totalQuantiles(
        amounts,
        list.map((each, i) => (i === k ? Math.max(each.chance, more) : each.chance)),
      );
      expect(before.p10).toBeGreaterThanOrEqual(0);
      expect(before.p50).toBeGreaterThanOrEqual(before.p10);
      expect(before.p90).toBeGreaterThanOrEqual(before.p50);
      expect(before.p90).toBeLessThanOrEqual(amounts.reduce((sum, amount) => sum + amount, 0));
      for (const p of ['p10', 'p50', 'p90'] as const) expect(after[p]).toBeGreaterThanOrEqual(before[p]);
    }),
  );
});

test('a past close date is never in a future month, and every dated open deal is in exactly one row', () => {
  fc.assert(
    fc.property(
      deals.filter((list) => list.some(({ code, close }) => isOpen(code) && !Number.isNaN(close))),
      (list) => {
        const rows = valueOf(forecast(columns(list), closes(list), asOf, 'quarter', rules));
        const dated = list.filter(({ code, close }) => isOpen(code) && !Number.isNaN(close));
        expect(rows[0]).toMatchObject({ period: 'overdue', deals: dated.filter(({ close }) => close < asOf).length });
        expect(rows.reduce((sum, row) => sum + row.deals, 0)).toBe(dated.length);
        for (const row of rows) expect(row.commit + row.bestCase + row.pipeline).toBeCloseTo(row.weighted, 6);
      },
    ),
  );
});
