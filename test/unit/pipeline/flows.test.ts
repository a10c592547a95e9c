import { bottleneck } from '../../../src/engine/pipeline/bottleneck';
import { standingOf } from '../../../src/engine/pipeline/outcome';
import { historyFlows, latestRows, stageFlows } from '../../../src/engine/pipeline/stage-flow';

const codes = (...values: number[]) => Uint8Array.from(values);
const days = (...values: number[]) => Float64Array.from(values);

describe('standingOf', () => {
  test('a status ends the deal and the stage column says where; other statuses leave it in its stage', () => {
    const found = standingOf(codes(3, 4, 2, 0, 255, 6, 5), codes(8, 7, 0, 8, 7, 7, 9));
    expect(found.stages).toEqual(codes(8, 7, 2, 8, 7, 6, 9));
    expect(found.lastStages).toEqual(codes(3, 4, 0, 0, 0, 6, 5));
  });

  test('without a status column the stage column stands', () => {
    expect(standingOf(codes(1, 8), null)).toEqual({ stages: codes(1, 8), lastStages: codes(0, 0) });
  });
});

describe('stageFlows', () => {
  test('advanced / entered: a deal has been in every stage up to the one where it stands or ended', () => {
    // Open in 1, 2 and 3; won; delivered; lost in 2.
    const stages = codes(1, 2, 3, 7, 6, 8, 9, 0);
    const last = codes(0, 0, 0, 0, 0, 2, 0, 0);
    const { flows, unplaced } = stageFlows(stages, last, days(10, 20, NaN, NaN, NaN, NaN, NaN, NaN));
    expect(flows.map(({ entered, advanced, standing }) => [entered, advanced, standing])).toEqual([
      [6, 5, 1],
      [5, 3, 1],
      [3, 2, 1],
      [2, 2, 0],
      [2, 2, 0],
    ]);
    expect(flows[1]!.conversion).toBeCloseTo(0.6, 12);
    expect(flows.map(({ meanDays }) => meanDays)).toEqual([10, 20, NaN, NaN, NaN]);
    expect(unplaced).toBe(0);
  });

  test('when the sheet does not say where deals were lost, there is no conversion rather than a flattering one', () => {
    const { flows, unplaced } = stageFlows(codes(1, 7, 8, 8), codes(0, 0, 0, 0), days(5, NaN, NaN, NaN));
    expect(unplaced).toBe(2);
    expect(flows.every(({ conversion }) => Number.isNaN(conversion))).toBe(true);
    expect(flows[0]!.meanDays).toBe(5);
  });
});

describe('historyFlows', () => {
  // Deal 0 goes 1 → 2 → back to 1 → 2 → won; deal 1 goes 1 → 3 and stands; deal 2 is lost in 2.
  const history = {
    deals: Int32Array.of(0, 0, 0, 0, 0, 1, 1, 2, 2, 2, -1),
    stages: codes(1, 2, 1, 2, 7, 1, 3, 1, 2, 8, 1),
    days: days(0, 10, 15, 20, 30, 0, 40, 0, 5, 9, 1),
  };

  test('counts entries once a deal and days from entry to entry', () => {
    const { flows } = historyFlows(history, 100);
    expect(flows.map(({ entered, advanced, standing }) => [entered, advanced, standing])).toEqual([
      [3, 3, 0],
      [2, 1, 0],
      [1, 0, 1],
      [0, 0, 0],
      [0, 0, 0],
    ]);
    expect(flows.slice(0, 3).map(({ conversion }) => conversion)).toEqual([1, 0.5, 0]);
    expect(flows[0]!.meanDays).toBeCloseTo((10 + 5 + 40 + 5) / 4, 12);
    expect(flows[1]!.meanDays).toBeCloseTo((5 + 10 + 4) / 3, 12);
    expect(flows[2]!.meanDays).toBe(60);
    expect(flows[3]!.conversion).toBeNaN();
  });

  test('the order of its rows does not matter', () => {
    const order = [...history.deals.keys()].reverse();
    const turned = {
      deals: Int32Array.from(order, (row) => history.deals[row]!),
      stages: Uint8Array.from(order, (row) => history.stages[row]!),
      days: Float64Array.from(order, (row) => history.days[row]!),
    };
    expect(historyFlows(turned, 100)).toEqual(historyFlows(history, 100));
  });

  test('latestRows gives what stands now, a day beating none', () => {
    expect(latestRows(history)).toEqual(Int32Array.of(4, 6, 9));
    const mixed = { deals: Int32Array.of(0, 0), stages: codes(2, 1), days: days(5, NaN) };
    expect(latestRows(mixed)).toEqual(Int32Array.of(0));
  });

  test('the bottleneck of the history is the stage with the most days lost', () => {
    expect(bottleneck(historyFlows(history, 100).flows)).toBe(3);
  });
});
