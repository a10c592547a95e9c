import { matchOf } from '../../src/engine/intake/match-columns';
import type { Quarter } from '../../src/engine/review/quarter';
import { defaultRules } from '../../src/engine/rules/rules';
import type { ReviewChosen, ReviewPreview, ReviewSource } from '../../src/jobs/quarterly-review/contract';
import { createQuarterlyReview } from '../../src/jobs/quarterly-review/quarterly-review';
import { valueOf } from './value-of';

/** The preview of a quarter against the one before it, over sheets of the open workbook with the columns that KAM proposes. */
export async function previewReview(
  sources: Readonly<Partial<Record<ReviewSource, string>>>,
  quarter: Quarter,
  asOf: string,
): Promise<ReviewPreview> {
  const job = createQuarterlyReview();
  const chosen: Partial<Record<ReviewSource, ReviewChosen[ReviewSource]>> = {};
  for (const [source, sheet] of Object.entries(sources) as [ReviewSource, string][]) {
    const opened = valueOf(await job.desks[source].open({ kind: 'sheet', sheet }));
    chosen[source] = { match: matchOf(opened.matches), choices: {} };
    expect(valueOf(await job.desks[source].check(chosen[source].match, {})).problem).toBeUndefined();
  }
  const before = { kind: sources.before === undefined ? ('periods' as const) : ('sheet' as const) };
  const question = { chosen: chosen as ReviewChosen, quarter, before, renamed: {} };
  return valueOf(await job.preview(question, { ...defaultRules, asOf }));
}

/** Tiers by the definition, written out: sorted by value, an account is in A while those ahead of its ties hold less than 80%. */
function tiersByHand(values: ReadonlyMap<string, number>): Map<string, string> {
  const total = [...values.values()].filter((value) => value > 0).reduce((a, b) => a + b, 0);
  return new Map(
    [...values].map(([key, value]) => {
      const ahead =
        [...values.values()].filter((other) => other > value && other > 0).reduce((a, b) => a + b, 0) / total;
      return [key, value <= 0 ? 'C' : ahead < 0.8 - 1e-12 ? 'A' : ahead < 0.95 - 1e-12 ? 'B' : 'C'];
    }),
  );
}

export function expectMigration(
  preview: ReviewPreview,
  then: ReadonlyMap<string, number>,
  now: ReadonlyMap<string, number>,
): void {
  const [tiersThen, tiersNow] = [tiersByHand(then), tiersByHand(now)];
  const { counts, tiers } = preview.migration!;
  const size = tiers.length + 1;
  const names = [...tiers, undefined];
  names.forEach((from, row) =>
    names.forEach((to, column) => {
      const keys = [...new Set([...then.keys(), ...now.keys()])];
      const count = keys.filter((key) => tiersThen.get(key) === from && tiersNow.get(key) === to).length;
      expect(counts[row * size + column]).toBe(count);
    }),
  );
  const all = counts.reduce((a, b) => a + b, 0);
  const ofThen = counts.filter((_, at) => Math.floor(at / size) < size - 1).reduce((a, b) => a + b, 0);
  const ofNow = counts.filter((_, at) => at % size < size - 1).reduce((a, b) => a + b, 0);
  expect([ofThen, ofNow, all]).toEqual([then.size, now.size, new Set([...then.keys(), ...now.keys()]).size]);
}

export function expectMovers(
  preview: ReviewPreview,
  then: ReadonlyMap<string, number>,
  now: ReadonlyMap<string, number>,
): void {
  const cents = (value: number): number => Math.round(value * 100) / 100;
  for (let k = 0; k < preview.accounts; k++) {
    const { key, change } = preview.account(k);
    expect(change).toBeCloseTo(cents(now.get(key) ?? 0) - cents(then.get(key) ?? 0), 1);
  }
  const changes = [...new Set([...then.keys(), ...now.keys()])].map(
    (key) => (now.get(key) ?? 0) - (then.get(key) ?? 0),
  );
  const largest = Math.max(...changes.map(Math.abs));
  expect(Math.abs(preview.account(preview.movers[0]!).change)).toBeCloseTo(largest, 1);
}
