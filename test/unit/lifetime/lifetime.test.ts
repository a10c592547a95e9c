import { existsSync, readFileSync } from 'node:fs';
import { aliveProbability, expectedPurchases, type BgNbd } from '../../../src/engine/lifetime/bg-nbd';
import { fitBgNbd } from '../../../src/engine/lifetime/fit-bg-nbd';
import { expectedSpend, fitGammaGamma } from '../../../src/engine/lifetime/gamma-gamma';
import { lifetimeValue } from '../../../src/engine/lifetime/lifetime-value';
import { purchaseHistories } from '../../../src/engine/lifetime/purchase-history';
import { isoDay } from '../../../src/engine/core/serial-day';

const published: BgNbd = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };
const spending = { p: 6.25, q: 3.74, v: 15.44 };

/** Fader & Hardie's formula as printed, with a plain hypergeometric series: right for short histories. */
function printedFormula({ r, alpha, a, b }: BgNbd, x: number, tx: number, T: number, t: number): number {
  let term = 1;
  let hypergeometric = 1;
  const z = t / (alpha + T + t);
  for (let k = 0; k < 20000; k++) {
    term *= (((r + x + k) * (b + x + k)) / ((a + b + x - 1 + k) * (k + 1))) * z;
    hypergeometric += term;
  }
  const top = ((a + b + x - 1) / (a - 1)) * (1 - ((alpha + T) / (alpha + T + t)) ** (r + x) * hypergeometric);
  return top / (1 + (x > 0 ? (a / (b + x - 1)) * ((alpha + T) / (alpha + tx)) ** (r + x) : 0));
}

describe('BG/NBD', () => {
  test('expectedPurchases and aliveProbability give the values of Fader & Hardie (models.md P15)', () => {
    expect(expectedPurchases(published, 2, 30.43, 38.86, 39)).toBeCloseTo(1.226, 3);
    expect(aliveProbability(published, 2, 30.43, 38.86)).toBeCloseTo(0.7266, 4);
  });

  test.each([
    [0, 0, 38.86, 39],
    [1, 5, 20, 3],
    [7, 30, 38.86, 300],
    [20, 38.86, 38.86, 52],
  ])('expectedPurchases agrees with the printed formula at x %d, tx %d, T %d, t %d', (x, tx, T, t) => {
    expect(expectedPurchases(published, x, tx, T, t) / printedFormula(published, x, tx, T, t)).toBeCloseTo(1, 9);
  });

  test('expectedPurchases is smooth through a = 1, where the printed formula divides by zero', () => {
    const at = (a: number) => expectedPurchases({ ...published, a }, 3, 20, 38.86, 39);
    expect(at(1)).toBeCloseTo((at(1 - 1e-6) + at(1 + 1e-6)) / 2, 9);
  });

  test('a very long history and recency = age stay finite and between 0 and 1', () => {
    for (const x of [1, 500, 50_000]) {
      const alive = aliveProbability(published, x, 100, 100);
      expect(alive).toBeGreaterThan(0);
      expect(alive).toBeLessThanOrEqual(1);
      expect(Number.isFinite(expectedPurchases(published, x, 100, 100, 52))).toBe(true);
    }
    expect(aliveProbability(published, 50_000, 10, 100)).toBe(0);
  });

  test('an account without repeats is alive for certain, and buys less the older it is', () => {
    expect(aliveProbability(published, 0, 0, 38)).toBe(1);
    expect(expectedPurchases(published, 0, 0, 10, 39)).toBeGreaterThan(expectedPurchases(published, 0, 0, 38, 39));
  });

  test('fitBgNbd refuses what it cannot settle, and says where', () => {
    const of = (...values: number[]) => Float64Array.from(values);
    expect(fitBgNbd(of(), of(), of())).toEqual({ ok: false, problem: { code: 'no-rows' } });
    expect(fitBgNbd(of(1, 1.5), of(1, 1), of(2, 2))).toMatchObject({
      problem: { code: 'frequency-not-whole', row: 1 },
    });
    expect(fitBgNbd(of(1), of(3), of(2))).toMatchObject({ problem: { code: 'recency-out-of-range', row: 0 } });
    expect(fitBgNbd(of(1), of(1), of(0))).toMatchObject({ problem: { code: 'age-not-positive' } });
    // Everybody bought on the last day: nobody ever drops out, so a has no finite best value.
    expect(fitBgNbd(of(3, 4, 5), of(9, 9, 9), of(9, 9, 9))).toMatchObject({ problem: { code: 'fit-not-settled' } });
  });
});

describe('Gamma-Gamma', () => {
  test('expectedSpend gives the values of Fader & Hardie (models.md P15)', () => {
    expect(expectedSpend(spending, 2, 22.35)).toBeCloseTo(24.66, 2);
    expect(expectedSpend(spending, 1, 11.77)).toBeCloseTo(18.92, 1);
  });

  test('an account without repeats is expected to spend what everybody does', () => {
    expect(expectedSpend(spending, 0, 0)).toBeCloseTo((6.25 * 15.44) / 2.74, 9);
  });
});

test('lifetimeValue without discount is margin × purchases × spend', () => {
  const account = { frequency: 2, recency: 30.43, age: 38.86, meanValue: 22.35 };
  const value = lifetimeValue(published, spending, account, { margin: 0.3, discount: 0, horizon: 39 });
  expect(value).toBeCloseTo(0.3 * 24.66 * 1.226, 2);
});

test('purchaseHistories counts a day once, opens the account with the first day and ignores what is later than as-of', () => {
  const histories = purchaseHistories(
    [0, 0, 0, 0, -1],
    Float64Array.of(10, 10.5, 24, 99, 3),
    Float64Array.of(5, 6, 7, 8, 9),
    2,
    38,
    7,
  );
  expect(histories).toEqual({
    ok: true,
    value: {
      frequency: Float64Array.of(1, NaN),
      recency: Float64Array.of(2, NaN),
      age: Float64Array.of(4, NaN),
      meanValue: Float64Array.of(7, NaN),
    },
    notes: [
      { code: 'incomplete-rows', count: 1 },
      { code: 'after-as-of', count: 1 },
    ],
  });
});

const shared = '../shared/data';
(existsSync(shared) ? describe : describe.skip)('CDNOW (Fader & Hardie; the data README has the results)', () => {
  const summary = () => {
    const lines = readFileSync(`${shared}/cdnow_summary.csv`, 'utf8').trim().split(/\r?\n/).slice(1);
    const column = (c: number) => Float64Array.from(lines, (line) => Number(line.split(',')[c]));
    return { x: column(1), tx: column(2), T: column(3), mean: column(4) };
  };

  test('fitBgNbd finds the published parameters and log-likelihood', () => {
    const { x, tx, T } = summary();
    const fit = fitBgNbd(x, tx, T);
    if (!fit.ok) throw new Error(fit.problem.code);
    expect(fit.value.r).toBeCloseTo(0.243, 3);
    expect(fit.value.alpha).toBeCloseTo(4.414, 2);
    expect(fit.value.a).toBeCloseTo(0.793, 2);
    expect(fit.value.b).toBeCloseTo(2.426, 2);
    expect(fit.value.logLikelihood).toBeCloseTo(-9582.4, 1);
  });

  test('fitGammaGamma finds the published parameters', () => {
    const { x, mean } = summary();
    const fit = fitGammaGamma(x, mean);
    if (!fit.ok) throw new Error(fit.problem.code);
    expect(fit.value.p).toBeCloseTo(6.25, 1);
    expect(fit.value.q).toBeCloseTo(3.74, 1);
    expect(fit.value.v).toBeCloseTo(15.44, 0);
  });

  test('raw transactions give the same histories and the same fit as the summary', () => {
    const lines = readFileSync(`${shared}/cdnow_sample.txt`, 'utf8')
      .trim()
      .split(/\r?\n/)
      .map((line) => line.trim().split(/\s+/));
    const codes = Int32Array.from(lines, ([, id]) => Number(id) - 1);
    const days = Float64Array.from(lines, ([, , date]) => isoDay(date!.replace(/(\d{4})(\d\d)(\d\d)/, '$1-$2-$3'))!);
    const amounts = Float64Array.from(lines, (fields) => Number(fields[4]));
    const built = purchaseHistories(codes, days, amounts, 2357, isoDay('1997-09-30')!, 7);
    if (!built.ok) throw new Error(built.problem.code);
    const { x, tx, T, mean } = summary();
    expect(built.value.frequency).toEqual(x);
    for (let i = 0; i < x.length; i++) {
      expect(Math.abs(built.value.recency[i]! - tx[i]!)).toBeLessThan(0.006);
      expect(Math.abs(built.value.age[i]! - T[i]!)).toBeLessThan(0.006);
      expect(Math.abs(built.value.meanValue[i]! - mean[i]!)).toBeLessThan(0.006);
    }
    const fit = fitBgNbd(built.value.frequency, built.value.recency, built.value.age);
    expect(fit.ok && fit.value.logLikelihood).toBeCloseTo(-9582.4, 0);
  });
});
