import { isoDay } from '../../../src/engine/core/serial-day';
import { ageDeals } from '../../../src/engine/pipeline/ageing';
import { convertAmounts, readRates } from '../../../src/engine/pipeline/currencies';
import { wonCycle } from '../../../src/engine/pipeline/cycle';
import { quarterGroups, sizeBands, tellsAmounts, winGroups } from '../../../src/engine/pipeline/win-groups';
import { defaultRules } from '../../../src/engine/rules/rules';
import { valueOf } from '../../support/value-of';

const codes = (...values: number[]) => Uint8Array.from(values);
const numbers = (...values: number[]) => Float64Array.from(values);

test('winGroups gives rates by group, most cases first, and marks those with few', () => {
  const found = winGroups(
    codes(7, 8, 7, 7, 1, 8, 7),
    numbers(10, 5, 20, NaN, 99, 5, 7),
    Int32Array.of(1, 1, 0, 0, 0, 0, -1),
    { 'pipeline.fewCases': 3 },
  );
  expect(found).toEqual([
    { group: 0, won: 2, lost: 1, rate: 2 / 3, wonAmount: 20, isSmall: false },
    { group: 1, won: 1, lost: 1, rate: 0.5, wonAmount: 10, isSmall: true },
  ]);
});

test('sizeBands are thirds of the decided deals; none where lost deals carry no amount', () => {
  const stages = codes(7, 8, 7, 8, 7, 8, 1);
  const bands = sizeBands(stages, numbers(1, 2, 3, 4, 5, 6, 100))!;
  expect([...bands.groups]).toEqual([0, 0, 1, 1, 2, 2, -1]);
  expect(sizeBands(stages, numbers(1, 0, 3, 0, 5, 0, 100))).toBeNull();
  expect(tellsAmounts(codes(7, 8, 8), numbers(5, 0, 4))).toBe(true);
  expect(tellsAmounts(codes(7, 8, 8), numbers(5, 0, NaN))).toBe(false);
});

test('quarterGroups names calendar quarters, oldest first', () => {
  const day = (text: string) => isoDay(text)!;
  const { groups, names } = quarterGroups(numbers(day('2017-12-31'), NaN, day('2017-03-01'), day('2018-01-01')));
  expect(names).toEqual(['2017 Q1', '2017 Q4', '2018 Q1']);
  expect([...groups]).toEqual([1, -1, 0, 2]);
});

test('wonCycle counts from creation, else from stage entry, and leaves out deals that close before they start', () => {
  const stages = codes(7, 7, 7, 8);
  const closes = numbers(100, 100, 100, 100);
  const entries = numbers(60, 90, 120, 0);
  expect(wonCycle(stages, closes, { stageEntry: entries })).toEqual({
    deals: 2,
    meanDays: 25,
    medianDays: 25,
    from: 'stageEntry',
  });
  const created = numbers(40, NaN, NaN, 0);
  expect(wonCycle(stages, closes, { created, stageEntry: entries })?.from).toBe('created');
  expect(wonCycle(codes(1), numbers(5), { created: numbers(1) })).toBeNull();
});

test('currencies are converted by the rates of the rules only, and an amount without a rate is missing', () => {
  const { rates, base, unreadable } = readRates(['CNY=1', 'usd: 7.1', 'nonsense', '欧元=7.8']);
  expect(base).toBe('CNY');
  expect(unreadable).toEqual(['nonsense']);
  const { amounts, withoutRate } = convertAmounts(
    numbers(100, 100, 100, 100, 100),
    Int32Array.of(0, 1, 2, 3, -1),
    ['￥', '$', '€', 'SEK'],
    rates,
  );
  expect([...amounts]).toEqual([100, 710, 780, NaN, 100]);
  expect(withoutRate).toBe(1);
});

test('a close date that moved to a later day since an earlier look has slipped', () => {
  const ages = valueOf(
    ageDeals(codes(1, 1, 1), numbers(NaN, NaN, NaN), numbers(120, 120, 90), 100, defaultRules, numbers(110, 130, NaN)),
  );
  expect([...ages.slipped]).toEqual([1, 0, 1]);
});
