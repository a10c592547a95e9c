import { whaleCurve } from '../../../../src/engine/portfolio/whale-curve';
import { defaultRules } from '../../../../src/engine/rules/rules';
import { valueOf } from '../../../support/value-of';

const curveOf = (...profits: number[]) => valueOf(whaleCurve(Float64Array.from(profits), defaultRules));

describe('whaleCurve', () => {
  test('rises to its peak and falls to the total', () => {
    const curve = curveOf(-20, 90, 0, 30, -5, NaN);
    expect([...curve.sorted]).toEqual([90, 30, 0, -5, -20]);
    expect([...curve.cumulative]).toEqual([90, 120, 120, 115, 95]);
    expect(curve).toMatchObject({ total: 95, peak: 120, peakAt: 2, lossMakers: 2, lossMakerShare: 0.4, loss: 25 });
    expect(curve.peakShare).toBeCloseTo(120 / 95, 12);
    expect(curve.erosion).toBeCloseTo(25 / 95, 12);
    expect(curve.lossShareOfPeak).toBeCloseTo(25 / 120, 12);
    expect(curve.topShare).toBeCloseTo(90 / 95, 12);
    expect(curve.cumulativeShare.at(-1)).toBe(1);
  });

  test('without a loss-maker the peak is the total', () => {
    expect(curveOf(3, 1)).toMatchObject({ peak: 4, peakAt: 2, peakShare: 1, erosion: 0, lossMakers: 0, loss: 0 });
  });

  test.each([
    ['a loss', [50, -80]],
    ['nothing', [50, -50]],
    ['nothing but rounding', [0.1, 0.2, -0.3]],
  ])('a total of %s leaves the shares blank and the amounts in place, with a note', (_, profits) => {
    const result = whaleCurve(Float64Array.from(profits), defaultRules);
    const curve = valueOf(result);
    expect(curve.cumulative[0]).toBe(Math.max(...profits));
    expect([...curve.cumulativeShare].every(Number.isNaN)).toBe(true);
    expect([curve.peakShare, curve.erosion, curve.topShare]).toEqual([NaN, NaN, NaN]);
    expect(result).toMatchObject({ notes: [{ code: 'total-not-positive' }] });
  });

  test('with losses only, the peak is at the smallest loss and has no shares', () => {
    expect(curveOf(-5, -1)).toMatchObject({ peak: -1, peakAt: 1, loss: 6, lossShareOfPeak: NaN });
  });

  test('no rows is a problem', () => {
    expect(whaleCurve(new Float64Array(0), defaultRules)).toMatchObject({ ok: false, problem: { code: 'no-rows' } });
  });
});
