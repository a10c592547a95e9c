import { ageDeals } from '../../../src/engine/pipeline/ageing';
import { bottleneck } from '../../../src/engine/pipeline/bottleneck';
import { totalsByGrid, totalsByOutcome } from '../../../src/engine/pipeline/exact-totals';
import { forecast } from '../../../src/engine/pipeline/forecast';
import { pipelineCoverage, velocity } from '../../../src/engine/pipeline/pace';
import { qualify } from '../../../src/engine/pipeline/qualification';
import { simulateTotals } from '../../../src/engine/pipeline/simulate-totals';
import { stageOf } from '../../../src/engine/pipeline/stage-names';
import { summarisePipeline, weightedAmount } from '../../../src/engine/pipeline/summary';
import { totalQuantiles } from '../../../src/engine/pipeline/total-distribution';
import { learnProbabilities, winRate } from '../../../src/engine/pipeline/win-rate';
import { isoDay } from '../../../src/engine/core/serial-day';
import type { Result } from '../../../src/engine/core/result';
import { pipelineRules } from '../../../src/engine/rules/pipeline-rules';

const rules = Object.fromEntries(Object.entries(pipelineRules).map(([name, field]) => [name, field.default])) as {
  readonly [N in keyof typeof pipelineRules]: (typeof pipelineRules)[N]['default'];
};
const valueOf = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
};
const of = (...values: number[]) => Float64Array.from(values);
const codes = (...values: number[]) => Uint8Array.from(values);

describe('stageOf understands names of any system', () => {
  test.each([
    ['Prospecting', 1],
    ['Engaging', 2],
    ['Won', 7],
    ['Lost', 8],
    ['Closed Won', 7],
    ['closed - lost', 8],
    ['Id. Decision Makers', 3],
    ['Proposal/Price Quote', 3],
    ['Negotiation/Review', 5],
    ['Decision Maker Bought-In', 5],
    ['Qualified To Buy', 2],
    ['3-Proposal', 3],
    ['2. 立项', 2],
    ['C投标', 4],
    ['B 方案报价 (60%)', 3],
    ['报价（40%）', 3],
    ['商务谈判', 5],
    ['ＲＦＰ', 4],
    ['赢单', 7],
    ['作废', 9],
    ['4', 4],
    ['7', 0],
    ['closed', 0],
    ['done', 0],
    ['关闭', 0],
    ['跟进中', 0],
    ['开发', 0],
    ['Pilot', 0],
    [' ', 255],
  ])('%s → %d', (name, code) => {
    expect(stageOf(name)).toBe(code);
  });

  test('a person’s own meaning wins over ours', () => {
    expect(stageOf('Proposal', new Map([['proposal', 2 as const]]))).toBe(2);
  });
});

describe('summarisePipeline', () => {
  test('lists stages 1–6, the ends that occur, open and total; weighted amounts as in models.md section 3', () => {
    const deals = { stages: codes(5, 1, 6, 7, 0, 255), amounts: of(100, 50, 30, 20, NaN, 999) };
    const { rows, counts, amounts, weighted, shares } = valueOf(summarisePipeline(deals, rules));
    expect(rows).toEqual([1, 2, 3, 4, 5, 6, 7, 0, 'open', 'total']);
    expect(counts).toEqual(of(1, 0, 0, 0, 1, 1, 1, 1, 2, 5));
    expect(amounts).toEqual(of(50, 0, 0, 0, 100, 30, 20, 0, 150, 200));
    expect(weighted).toEqual(of(5, 0, 0, 0, 80, NaN, NaN, NaN, 85, NaN));
    expect(shares).toEqual(of(1 / 3, 0, 0, 0, 2 / 3, NaN, NaN, NaN, 1, NaN));
  });

  test('what is missing is noted and stays a deal', () => {
    const result = summarisePipeline({ stages: codes(1, 0, 255), amounts: of(NaN, 1, 1) }, rules);
    expect(result).toMatchObject({
      notes: [
        { code: 'no-stage', count: 1 },
        { code: 'unknown-stage', count: 1 },
        { code: 'no-amount', count: 1 },
      ],
    });
  });

  test('ages come from the dates there are', () => {
    const deals = { stages: codes(1, 1, 2), amounts: of(1, 1, 1) };
    const { rows, meanAge, oldest } = valueOf(summarisePipeline(deals, rules, { days: of(90, 70, NaN), asOf: 100 }));
    expect(meanAge[0]).toBe(20);
    expect(oldest[0]).toBe(30);
    expect(meanAge[1]).toBeNaN();
    expect(oldest[rows.indexOf('total')]).toBe(30);
  });

  test('no deal at all is a problem', () => {
    expect(summarisePipeline({ stages: codes(255), amounts: of(1) }, rules)).toEqual({
      ok: false,
      problem: { code: 'no-deals' },
    });
  });

  test('weightedAmount: won in full, lost and void nothing, unknown not to be had', () => {
    const at = (code: number) => weightedAmount(100, code, rules);
    expect([at(1), at(5), at(6), at(7), at(8), at(9)]).toEqual([10, 80, 100, 100, 0, 0]);
    expect(at(0)).toBeNaN();
  });
});

describe('totalQuantiles', () => {
  const enumerate = (amounts: number[], chances: number[], quantile: number) => {
    const outcomes: [number, number][] = [];
    for (let set = 0; set < 1 << amounts.length; set++) {
      let [total, chance] = [0, 1];
      amounts.forEach((amount, i) => {
        const isWon = (set >> i) & 1;
        total += isWon ? amount : 0;
        chance *= isWon ? chances[i]! : 1 - chances[i]!;
      });
      outcomes.push([total, chance]);
    }
    outcomes.sort((one, other) => one[0] - other[0]);
    let reached = 0;
    for (const [total, chance] of outcomes) if ((reached += chance) >= quantile - 1e-12) return total;
    return NaN;
  };

  test('of a small portfolio equals the enumeration of all its outcomes', () => {
    const amounts = [120.5, 80, 33.25, 410, 55, 60, 75, 12, 90, 41];
    const chances = [0.1, 0.2, 0.4, 0.6, 0.8, 0.2, 0.4, 0.9, 0.5, 0.3];
    const found = totalQuantiles(amounts, chances);
    expect(found.method).toBe('exact');
    for (const [key, quantile] of [
      ['p10', 0.1],
      ['p50', 0.5],
      ['p90', 0.9],
    ] as const) {
      expect(found[key]).toBeCloseTo(enumerate(amounts, chances, quantile), 9);
    }
  });

  test('outcome by outcome and on the grid are the same distribution', () => {
    const deals = Array.from({ length: 14 }, (_, i) => ({ amount: 500 * (i + 1), probability: 0.05 * (i + 1) }));
    const chanceOf = new Map<number, number>();
    const grid = totalsByGrid(deals)!;
    grid.totals.forEach((total, k) => chanceOf.set(total, grid.chances[k]!));
    const outcomes = totalsByOutcome(deals)!;
    outcomes.totals.forEach((total, k) => expect(chanceOf.get(total)).toBeCloseTo(outcomes.chances[k]!, 12));
  });

  test('simulated and exact agree within a hundredth of the spread', () => {
    const deals = Array.from({ length: 300 }, (_, i) => ({
      amount: 1000 * (1 + (i % 17)),
      probability: [0.1, 0.2, 0.4, 0.6, 0.8][i % 5]!,
    }));
    const exact = totalQuantiles(
      deals.map((d) => d.amount),
      deals.map((d) => d.probability),
    );
    expect(exact.method).toBe('exact');
    const { totals } = simulateTotals(deals);
    const spread = exact.p90 - exact.p10;
    const at = (part: number): number => totals[Math.floor(totals.length * part)]!;
    expect(Math.abs(at(0.5) - exact.p50)).toBeLessThan(spread / 100);
    expect(Math.abs(at(0.1) - exact.p10)).toBeLessThan(spread / 100);
    expect(Math.abs(at(0.9) - exact.p90)).toBeLessThan(spread / 100);
  });

  test('a likely deal, drawn as not lost, agrees with counting too; mean and spread are those of the deals', () => {
    const deals = Array.from({ length: 400 }, (_, i) => ({ amount: 900 + i, probability: [0.03, 0.5, 0.97][i % 3]! }));
    const { totals } = simulateTotals(deals);
    const mean = totals.reduce((sum, total) => sum + total, 0) / totals.length;
    const spread = Math.sqrt(totals.reduce((sum, total) => sum + (total - mean) ** 2, 0) / totals.length);
    const variance = deals.reduce((sum, { amount, probability: p }) => sum + amount * amount * p * (1 - p), 0);
    // Four standard errors of the mean; the spread's own error is under one part in a hundred.
    const expected = deals.reduce((sum, { amount, probability }) => sum + amount * probability, 0);
    expect(Math.abs(mean - expected)).toBeLessThan(4 * Math.sqrt(variance / totals.length));
    expect(spread / Math.sqrt(variance)).toBeCloseTo(1, 1.5);
  });

  test('what a grid leaves out at its ends is less than rounding: 2,000 deals keep their mean', () => {
    const deals = Array.from({ length: 2000 }, (_, i) => ({ amount: 1000 * (1 + (i % 60)), probability: 0.2 }));
    const { totals, chances } = totalsByGrid(deals)!;
    const sure = chances.reduce((sum, chance) => sum + chance, 0);
    const mean = totals.reduce((sum, total, k) => sum + total * chances[k]!, 0);
    expect(sure).toBeCloseTo(1, 9);
    expect(mean / deals.reduce((sum, deal) => sum + deal.amount * 0.2, 0)).toBeCloseTo(1, 9);
    expect(totals.length).toBeLessThan(deals.reduce((sum, deal) => sum + deal.amount, 0) / 1000 / 2);
  });

  test('2,000 deals of odd amounts are simulated and repeatable', () => {
    const amounts = Array.from({ length: 2000 }, (_, i) => 1000 + Math.sqrt(i) * 31.7);
    const chances = amounts.map((_, i) => 0.1 + 0.7 * ((i % 8) / 8));
    expect(totalQuantiles(amounts, chances)).toEqual(totalQuantiles([...amounts].reverse(), [...chances].reverse()));
  });

  test('certain deals only move the total, and none at all give zero', () => {
    expect(totalQuantiles([100], [1])).toEqual({ p10: 100, p50: 100, p90: 100, method: 'exact' });
    expect(totalQuantiles([], [])).toEqual({ p10: 0, p50: 0, p90: 0, method: 'exact' });
  });
});

describe('forecast', () => {
  const deals = { stages: codes(5, 1, 3, 7, 2), amounts: of(100, 200, 300, 999, 50) };
  const asOf = isoDay('2026-09-30')!;
  const days = of(isoDay('2026-10-05')!, isoDay('2026-12-24')!, isoDay('2026-09-29')!, isoDay('2026-10-01')!, NaN);

  test('puts overdue deals in a row of their own, first, and fills empty months', () => {
    const result = forecast(deals, days, asOf, 'month', rules);
    const rows = valueOf(result);
    expect(rows.map((row) => [row.period, row.deals, row.open, row.weighted])).toEqual([
      ['overdue', 1, 300, 120],
      ['2026-10', 1, 100, 80],
      ['2026-11', 0, 0, 0],
      ['2026-12', 1, 200, 20],
    ]);
    expect(rows[1]).toMatchObject({ commit: 80, bestCase: 0, pipeline: 0, p10: 0, p50: 100, p90: 100 });
    expect(result).toMatchObject({ notes: [{ code: 'no-close-date', count: 1 }] });
  });

  test('a close date far off by a slip of the pen does not make a row for every month until then', () => {
    const far = of(isoDay('2026-10-05')!, isoDay('9999-12-24')!, NaN, NaN, NaN);
    expect(valueOf(forecast(deals, far, asOf, 'month', rules)).map((row) => row.period)).toEqual([
      'overdue',
      '2026-10',
      '9999-12',
    ]);
  });

  test('sums without the drift of cents, and counts a probability at the border as committed', () => {
    const many = { stages: codes(...Array.from({ length: 10 }, () => 5)), amounts: new Float64Array(10).fill(0.1) };
    const soon = new Float64Array(10).fill(isoDay('2026-10-05')!);
    const border = { ...rules, 'pipeline.probability': [0.1, 0.2, 0.4, 0.6, 0.1 + 0.7, 1] };
    const row = valueOf(forecast(many, soon, asOf, 'month', border))[1]!;
    expect(row.open).toBe(1);
    expect(row.pipeline).toBe(0);
    expect(row.commit).toBeCloseTo(0.8, 12);
  });

  test('by quarter', () => {
    expect(valueOf(forecast(deals, days, asOf, 'quarter', rules)).map((row) => row.period)).toEqual([
      'overdue',
      '2026 Q4',
    ]);
  });

  test('without any close date there is no forecast', () => {
    const none = new Float64Array(5).fill(NaN);
    expect(forecast(deals, none, asOf, 'month', rules)).toMatchObject({
      problem: { code: 'no-close-dates', params: { deals: 4 } },
    });
  });
});

describe('pace, win rate, ageing (models.md section 3)', () => {
  test('velocity 50 × 10,000 × 20% / 30 days = 3333.33; 40 × 25,000 × 25% / 90 = 2777.78', () => {
    expect(valueOf(velocity(50, 0.2, 10_000, 30))).toBeCloseTo(3333.33, 2);
    expect(valueOf(velocity(40, 0.25, 25_000, 90))).toBeCloseTo(2777.78, 2);
    expect(velocity(1, 1, 1, 0)).toMatchObject({ problem: { code: 'cycle-not-positive' } });
  });

  test('coverage 425/200 = 2.125 is below 3', () => {
    expect(valueOf(pipelineCoverage(425, 200, rules))).toEqual({ multiple: 2.125, enough: false });
    expect(pipelineCoverage(425, 0, rules)).toMatchObject({ problem: { code: 'target-not-positive' } });
  });

  test('winRate by count and by value counts won and lost only', () => {
    const stages = codes(7, 7, 8, 1, 9, 6);
    expect(valueOf(winRate(stages)).rate).toBeCloseTo(2 / 3, 12);
    expect(valueOf(winRate(stages, of(30, 10, 60, 5, 5, 5))).rate).toBeCloseTo(0.4, 12);
    const cents = new Float64Array(11).fill(0.1);
    expect(valueOf(winRate(codes(7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 8), cents)).won).toBe(1);
    expect(winRate(codes(1))).toMatchObject({ problem: { code: 'no-decided-deals' } });
  });

  test('learnProbabilities shrinks own history to the rule, and keeps the rule without history', () => {
    const learned = learnProbabilities(codes(7, 7, 8, 8), codes(0, 0, 3, 1), rules);
    expect(learned.map(({ cases }) => cases)).toEqual([4, 3, 3, 2, 2]);
    expect(learned[0]!.learned).toBeCloseTo((0.1 * 10 + 2) / 14, 12);
    expect(learnProbabilities(codes(), codes(), rules)[2]!.learned).toBeCloseTo(0.4, 12);
  });

  test('learnProbabilities shares lost deals of unknown stage out as the others, and learns only stage 1 without any other', () => {
    const shared = learnProbabilities(codes(7, 8, 8, 8, 8), codes(0, 1, 3, 0, 0), rules);
    expect(shared.map(({ cases }) => cases)).toEqual([5, 3, 3, 1, 1]);
    const none = learnProbabilities(codes(...Array<number>(90).fill(7), 8, 8), new Uint8Array(92), rules);
    expect(none.map(({ cases }) => cases)).toEqual([92, 0, 0, 0, 0]);
    expect(none.slice(1).map(({ learned }) => learned)).toEqual(
      [0.2, 0.4, 0.6, 0.8].map((rule) => expect.closeTo(rule, 12)),
    );
  });

  test('ageDeals judges by the stage’s rule or by 1.5 × its own median', () => {
    const stages = codes(1, 1, 1, 2, 7);
    const ruled = { ...rules, 'pipeline.stageDays': [0, 5, 0, 0, 0] };
    const { days, stalled, slipped, limits } = valueOf(
      ageDeals(stages, of(90, 80, 40, 94, 1), of(NaN, 99, 100, 101, 1), 100, ruled),
    );
    expect(days).toEqual(of(10, 20, 60, 6, NaN));
    expect(limits.slice(0, 2)).toEqual([30, 5]);
    expect(stalled).toEqual(codes(0, 0, 1, 1, 0));
    expect(slipped).toEqual(codes(0, 1, 0, 0, 0));
  });

  test('bottleneck is the stage with the most days lost', () => {
    expect(
      bottleneck([
        { conversion: 0.9, meanDays: 100 },
        { conversion: 0.5, meanDays: 30 },
        { conversion: NaN, meanDays: 3 },
      ]),
    ).toBe(2);
    expect(bottleneck([])).toBeNull();
  });
});

describe('qualify', () => {
  test.each([
    [[5, 5, 5, 5, 5, 5], 'A'],
    [[4, 4, 4, 4, 4, 4], 'A'],
    [[3, 3, 3, 3, 3, 3], 'B'],
    [[2, 2, 2, 2, 2, 2], 'C'],
    [[1, 1, 1, 1, 1, 1], 'D'],
  ])('%j is %s', (ratings, grade) => {
    expect(qualify(ratings, rules)?.grade).toBe(grade);
  });

  test('a missing fit is a stop sign; a missing rating is left out and listed', () => {
    expect(qualify([5, 5, 5, 5, 5, 5, 5, 2, 5], rules)).toMatchObject({
      score: 100,
      grade: 'D',
      stops: ['marketPosition'],
    });
    expect(qualify([5, NaN, 5, 5, 5, 2], rules)).toMatchObject({ score: 85, missing: ['schedule', 'priority'] });
    expect(qualify([NaN], rules)).toBeNull();
  });
});
