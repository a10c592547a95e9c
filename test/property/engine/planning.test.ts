import fc from 'fast-check';
import { factorScores } from '../../../src/engine/channel/factor-score';
import { compensatedSum } from '../../../src/engine/core/compensated-sum';
import { marginMultipleValue } from '../../../src/engine/lifetime/margin-multiple';
import { retentionEconomics } from '../../../src/engine/lifetime/retention';
import { allocateEffort } from '../../../src/engine/planning/effort';
import { developmentList } from '../../../src/engine/portfolio/development-list';
import { keyAccountByRatings, percentileScores } from '../../../src/engine/portfolio/key-account';
import { walletAllocation } from '../../../src/engine/portfolio/wallet';
import { defaultRules as rules } from '../../../src/engine/rules/rules';
import { valueOf } from '../../support/value-of';

const share = fc.double({ min: 0, max: 1, noNaN: true });
const amount = fc.integer({ min: 0, max: 1e8 }).map((cents) => cents / 100);
const part = fc.double({ min: 0.05, max: 1, noNaN: true });

describe('effort allocation', () => {
  const book = fc
    .array(fc.record({ value: fc.double({ min: 1, max: 1e9, noNaN: true }), tier: fc.integer({ min: 0, max: 3 }) }), {
      minLength: 1,
      maxLength: 40,
    })
    .chain((accounts) => {
      const sumOf = (days: readonly number[]): number => accounts.reduce((sum, { tier }) => sum + days[tier]!, 0);
      const [least, most] = [sumOf(rules['effort.fewest']), sumOf(rules['effort.most'])];
      return fc.record({ accounts: fc.constant(accounts), days: fc.double({ min: least, max: most, noNaN: true }) });
    });
  const allocate = (accounts: readonly { value: number; tier: number }[], days: number): Float64Array =>
    valueOf(
      allocateEffort(
        Float64Array.from(accounts, ({ value }) => value),
        Uint8Array.from(accounts, ({ tier }) => tier),
        days,
        rules,
      ),
    );

  test('adds up to the days wherever the bounds allow, and keeps every bound', () => {
    fc.assert(
      fc.property(book, ({ accounts, days }) => {
        const allocated = allocate(accounts, days);
        expect(Math.abs(compensatedSum(allocated) - days)).toBeLessThanOrEqual(1e-9 * Math.max(1, days));
        accounts.forEach(({ tier }, i) => {
          expect(allocated[i]).toBeGreaterThanOrEqual(rules['effort.fewest'][tier]!);
          expect(allocated[i]).toBeLessThanOrEqual(rules['effort.most'][tier]!);
        });
      }),
    );
  });

  test('never gives less to the larger of two accounts in one tier, and never less to any when there are more days', () => {
    fc.assert(
      fc.property(book, share, ({ accounts, days }, less) => {
        const allocated = allocate(accounts, days);
        accounts.forEach((one, i) =>
          accounts.forEach((other, j) => {
            if (one.tier === other.tier && one.value >= other.value)
              expect(allocated[i]! - allocated[j]!).toBeGreaterThanOrEqual(-1e-9);
          }),
        );
        const least = accounts.reduce((sum, { tier }) => sum + rules['effort.fewest'][tier]!, 0);
        const fewer = allocate(accounts, least + (days - least) * less);
        fewer.forEach((each, i) => expect(allocated[i]! - each).toBeGreaterThanOrEqual(-1e-6));
      }),
    );
  });

  test('does not depend on the order of the rows or the scale of the values', () => {
    fc.assert(
      fc.property(book, fc.double({ min: 0.01, max: 100, noNaN: true }), ({ accounts, days }, factor) => {
        const allocated = allocate(accounts, days);
        const turned = allocate(
          [...accounts].reverse().map(({ value, tier }) => ({ value: value * factor, tier })),
          days,
        );
        allocated.forEach((each, i) => expect(turned[accounts.length - 1 - i]).toBeCloseTo(each, 6));
      }),
    );
  });
});

describe('retention', () => {
  test('less churn never means fewer customers, less profit or more to replace', () => {
    fc.assert(
      fc.property(
        amount,
        amount,
        share,
        share,
        fc.integer({ min: 1, max: 50 }),
        (customers, profitEach, one, other, years) => {
          const [churnGoal, churn] = one < other ? [one, other] : [other, one];
          const { now, goal } = valueOf(retentionEconomics({ customers, profitEach, churn, churnGoal, years }, rules));
          expect(goal.customersLeft).toBeGreaterThanOrEqual(now.customersLeft);
          expect(goal.customersLost).toBeLessThanOrEqual(now.customersLost);
          expect(goal.lostAsKept).toBeLessThanOrEqual(now.lostAsKept);
          expect(goal.profit).toBeGreaterThanOrEqual(now.profit * (1 - 1e-9));
          // Nobody can leave for longer than the years, nor be served for less than the first.
          expect(now.profit).toBeLessThanOrEqual(customers * profitEach * years * (1 + 1e-9));
          expect(now.profit).toBeGreaterThanOrEqual(customers * profitEach * (1 - 1e-9));
        },
      ),
    );
  });

  test('a longer look ahead never means less profit or more customers left', () => {
    fc.assert(
      fc.property(amount, share, fc.integer({ min: 1, max: 30 }), (profitEach, churn, years) => {
        const at = (span: number) =>
          valueOf(retentionEconomics({ customers: 100, profitEach, churn, churnGoal: churn, years: span }, rules)).now;
        expect(at(years + 1).profit).toBeGreaterThanOrEqual(at(years).profit * (1 - 1e-12));
        expect(at(years + 1).customersLeft).toBeLessThanOrEqual(at(years).customersLeft);
      }),
    );
  });

  test('the margin multiple never falls with retention and never rises with the discount', () => {
    fc.assert(
      fc.property(amount, share, share, part, part, (margin, r1, r2, i1, i2) => {
        const [low, high] = r1 < r2 ? [r1, r2] : [r2, r1];
        const [cheap, dear] = i1 < i2 ? [i1, i2] : [i2, i1];
        const at = (retention: number, discount: number): number =>
          valueOf(marginMultipleValue(margin, retention, discount));
        expect(at(high, cheap)).toBeGreaterThanOrEqual(at(low, cheap));
        expect(at(high, dear)).toBeLessThanOrEqual(at(high, cheap));
      }),
    );
  });
});

test('wallet allocation: the shares of all ranks come to 1 and fall with the rank', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 200 }), (suppliers) => {
      const shares = Array.from({ length: suppliers }, (_, i) => valueOf(walletAllocation(i + 1, suppliers)));
      expect(shares.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 9);
      shares.slice(1).forEach((each, i) => expect(each).toBeLessThan(shares[i]!));
    }),
  );
});

describe('scores', () => {
  const ratings = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 6, maxLength: 6 });

  test('a better rating never lowers the key account score', () => {
    fc.assert(
      fc.property(ratings, fc.integer({ min: 0, max: 5 }), (given, k) => {
        const better = given.map((rating, i) => (i === k ? Math.min(5, rating + 1) : rating));
        expect(keyAccountByRatings(better, rules).score).toBeGreaterThanOrEqual(
          keyAccountByRatings(given, rules).score,
        );
      }),
    );
  });

  test('percentiles do not change with the scale, and their mean is 50', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1 }), (values) => {
        const scores = percentileScores(Float64Array.from(values));
        expect(percentileScores(Float64Array.from(values, (value) => value * 4))).toEqual(scores);
        expect(compensatedSum(scores) / values.length).toBeCloseTo(50, 9);
      }),
    );
  });

  test('the development list falls by score, and a better relation never moves an account down it', () => {
    const account = fc.record({ current: amount, potential: amount, relation: fc.integer({ min: 0, max: 99 }) });
    fc.assert(
      fc.property(fc.array(account, { minLength: 1, maxLength: 30 }), fc.nat(29), (accounts, at) => {
        const k = at % accounts.length;
        const list = (boost: number) =>
          valueOf(
            developmentList(
              Float64Array.from(accounts, ({ current }) => current),
              Float64Array.from(accounts, ({ potential }) => potential),
              Float64Array.from(accounts, ({ relation }, i) => (i === k ? relation + boost : relation)),
              rules,
            ),
          );
        const [before, after] = [list(0), list(1)];
        before.slice(1).forEach(({ score }, i) => expect(score).toBeLessThanOrEqual(before[i]!.score));
        const place = (entries: typeof before): number => entries.findIndex((entry) => entry.account === k);
        expect(place(after)).toBeLessThanOrEqual(place(before));
      }),
    );
  });

  test('the turn of a factor score is a weight between none and all', () => {
    const option = fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 3, maxLength: 3 });
    const weights = fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(fc.array(option, { minLength: 2, maxLength: 5 }), weights, (options, given) => {
        const { order, totals, turns } = valueOf(factorScores(options, given));
        order.slice(1).forEach((each, i) => expect(totals[each]).toBeLessThanOrEqual(totals[order[i]!]!));
        for (const { to, winner } of turns) {
          expect(to).toBeGreaterThanOrEqual(-1e-9);
          expect(to).toBeLessThanOrEqual(1 + 1e-9);
          expect(winner).not.toBe(order[0]);
        }
      }),
    );
  });
});
