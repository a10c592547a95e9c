import fc from 'fast-check';
import { aliveProbability, expectedPurchases } from '../../../src/engine/lifetime/bg-nbd';
import { fitBgNbd } from '../../../src/engine/lifetime/fit-bg-nbd';
import { expectedSpend } from '../../../src/engine/lifetime/gamma-gamma';
import { shippedData } from '../../support/real-data';
import { valueOf } from '../../support/value-of';
import { shuffled } from './arbitraries';

const positive = (max: number): fc.Arbitrary<number> => fc.double({ min: 0.05, max, noNaN: true });
const model = fc.record({ r: positive(5), alpha: positive(50), a: positive(5), b: positive(20) });
const history = fc
  .record({
    x: fc.integer({ min: 0, max: 200 }),
    part: fc.double({ min: 0.01, max: 1, noNaN: true }),
    age: positive(300),
  })
  .map(({ x, part, age }) => ({ x, last: x === 0 ? 0 : part * age, age }));

test('P(alive) is a probability that falls with time since the last purchase', () => {
  const property = fc.property(model, history, positive(100), (parameters, { x, last, age }, later) => {
    const alive = aliveProbability(parameters, x, last, age);
    expect(alive >= 0 && alive <= 1).toBe(true);
    expect(aliveProbability(parameters, x, last, age + later)).toBeLessThanOrEqual(alive + 1e-12);
  });
  fc.assert(property, { numRuns: 500 });
});

test('expected purchases are zero for no time, grow with the horizon and stay finite', () => {
  const property = fc.property(
    model,
    history,
    positive(100),
    positive(100),
    (parameters, { x, last, age }, t, more) => {
      const near = expectedPurchases(parameters, x, last, age, t);
      const far = expectedPurchases(parameters, x, last, age, t + more);
      expect(expectedPurchases(parameters, x, last, age, 0)).toBe(0);
      expect(near).toBeGreaterThanOrEqual(0);
      expect(Number.isFinite(far)).toBe(true);
      expect(far).toBeGreaterThanOrEqual(near * (1 - 1e-9));
    },
  );
  fc.assert(property, { numRuns: 500 });
});

test('the time unit moves neither P(alive) nor expected purchases, if α comes in it', () => {
  const property = fc.property(model, history, positive(50), positive(30), (parameters, { x, last, age }, t, unit) => {
    const scaled = { ...parameters, alpha: parameters.alpha * unit };
    const alive = aliveProbability(parameters, x, last, age);
    expect(aliveProbability(scaled, x, last * unit, age * unit)).toBeCloseTo(alive, 9);
    const expected = expectedPurchases(parameters, x, last, age, t);
    const same = expectedPurchases(scaled, x, last * unit, age * unit, t * unit);
    expect(Math.abs(same - expected)).toBeLessThanOrEqual(1e-8 * Math.max(1, expected));
  });
  fc.assert(property, { numRuns: 300 });
});

test('expected spend lies between the own mean and that of all, nearer to the own one with each purchase', () => {
  const spending = fc.record({ p: positive(20), q: fc.double({ min: 1.1, max: 20, noNaN: true }), v: positive(100) });
  const property = fc.property(spending, fc.integer({ min: 1, max: 100 }), positive(500), (parameters, x, mean) => {
    const all = expectedSpend(parameters, 0, 0);
    const own = expectedSpend(parameters, x, mean);
    const crumb = 1e-9 * Math.max(all, mean);
    expect(own).toBeGreaterThanOrEqual(Math.min(all, mean) - crumb);
    expect(own).toBeLessThanOrEqual(Math.max(all, mean) + crumb);
    expect(Math.abs(expectedSpend(parameters, x + 1, mean) - mean)).toBeLessThanOrEqual(Math.abs(own - mean) + crumb);
  });
  fc.assert(property);
});

describe('the fit of the shipped histories', () => {
  const rows = shippedData('purchase-histories.csv').slice(1);
  const column = (c: number, places: readonly number[], unit = 1): Float64Array =>
    Float64Array.from(places, (i) => Number(rows[i]![c]) * unit);
  const all = rows.map((_, i) => i);
  const fitOf = (places: readonly number[], unit = 1) =>
    valueOf(fitBgNbd(column(1, places), column(2, places, unit), column(3, places, unit)));
  const fit = fitOf(all);

  test('does not hang on the order of the accounts', () => {
    const property = fc.property(shuffled(rows.length), (places) => {
      const mixed = fitOf(places);
      for (const name of ['r', 'alpha', 'a', 'b'] as const) expect(mixed[name] / fit[name]).toBeCloseTo(1, 4);
      expect(mixed.logLikelihood).toBeCloseTo(fit.logLikelihood, 6);
    });
    fc.assert(property, { numRuns: 10 });
  });

  test('in days gives the same parameters with α times seven', () => {
    const days = fitOf(all, 7);
    expect(days.alpha / fit.alpha).toBeCloseTo(7, 3);
    for (const name of ['r', 'a', 'b'] as const) expect(days[name] / fit[name]).toBeCloseTo(1, 4);
  });
});
