import { logNormal, seeded } from './log-normal';
import { compare, type Measured } from './measure';
import { computeReview, type ReviewInput } from '../../src/jobs/quarterly-review/review';
import { previewOf } from '../../src/jobs/quarterly-review/preview';
import type { TakenAccounts } from '../../src/jobs/quarterly-review/take-accounts';
import type { TakenDeals } from '../../src/jobs/quarterly-review/take-deals';
import { readSnapshot, writeSnapshot } from '../../src/engine/review/snapshot-file';
import { centsOf } from '../../src/engine/review/snapshot';
import { defaultRules } from '../../src/engine/rules/rules';

const ACCOUNTS = 5_000;
const SNAPSHOTS = 8;
const DEALS = 5_000;

/** A review of 5,000 accounts and as many deals, with eight snapshots in the workbook, all of them read for the plans' history. */
export function measureReview(): Measured[] {
  const first = inputOf(1, null);
  const taken = computeReview(first);
  if (!taken.ok) throw new Error(taken.problem.code);
  const texts = Array.from({ length: SNAPSHOTS }, (_, k) => writeSnapshot({ ...taken.value.now, id: String(k) }));
  const run = (): number => {
    const snapshots = texts.map((text) => readSnapshot(text));
    const before = snapshots.at(-1)!;
    const review = computeReview(inputOf(2, before.ok ? before.value : null));
    if (!review.ok) throw new Error(review.problem.code);
    return writeSnapshot(review.value.now).length + previewOf(review.value).movers.length;
  };
  return compare(`review-${SNAPSHOTS}-snapshots`, ACCOUNTS, [{ peer: 'kam', run }], 5, 2, 1);
}

function inputOf(seed: number, before: ReviewInput['before']): ReviewInput {
  const random = seeded(seed);
  const keys = Array.from({ length: ACCOUNTS }, (_, k) => `C${10_000 + k}`);
  const value = centsOf(logNormal(ACCOUNTS, seed)).map((cents) => (random() < 0.1 ? NaN : cents));
  const none = new Float64Array(ACCOUNTS).fill(NaN);
  const accounts: TakenAccounts = {
    keys,
    names: keys.map((key, k) => `${['North', 'Stone', 'Cedar', 'Summit'][k % 4]} ${key} Trading Ltd`),
    value,
    profit: value.map((cents) => Math.round(cents * (0.3 - 0.4 * random()))),
    hasProfit: true,
    owners: keys.map((_, k) => `Owner ${k % 40}`),
    potential: none,
    strategic: none.map(() => 1 + Math.floor(5 * random())),
    fit: none.map(() => 1 + Math.floor(5 * random())),
  };
  const rows = Array.from({ length: DEALS }, (_, k) => k);
  const amount = centsOf(logNormal(DEALS, seed + 7));
  const deals: TakenDeals = {
    ids: rows.map((k) => `D${k + seed * 500}`),
    accounts: rows.map((k) => keys[k]!),
    owners: rows.map(() => ''),
    stage: Uint8Array.from(rows, () => 1 + Math.floor(8 * random())),
    amount,
    weighted: amount.map((cents) => Math.round(cents / 2)),
    close: Float64Array.from(rows, () => 46_000 + Math.floor(400 * random())),
    chances: defaultRules['pipeline.probability'],
  };
  return {
    quarter: { year: 2026, quarter: 3 },
    asOf: '2026-09-30',
    rules: defaultRules,
    accounts,
    deals,
    relations: null,
    forecast: null,
    before,
    beforeLabel: '',
    renamed: {},
    sources: [],
    actions: [],
    plans: new Map(),
    notes: [],
  };
}
