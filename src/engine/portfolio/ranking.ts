import { descendingOrder } from '../core/descending-order';
import { failure, success, type Note, type Result } from '../core/result';

/** Values largest first, with what every portfolio model asks first: how much is there, and how much of it is negative? */
export interface Ranking {
  /** Input index by rank; missing values are not in it. */
  readonly order: Uint32Array;
  /** Values by rank, falling. */
  readonly sorted: Float64Array;
  /** Accounts with a value above zero: the first ones of the order. */
  readonly positives: number;
  /** Sum of the values above zero. */
  readonly positiveSum: number;
  /** Sum of the values below zero: zero or less. */
  readonly negativeSum: number;
  /** Input values that are missing (NaN). */
  readonly missing: number;
}

/**
 * Ranks one value per account, largest first.
 *
 * Shapes  values: n → order, sorted: m (m = n − missing)
 * Blanks  NaN is left out and counted
 * Ties    keep the input order
 * Errors  no-rows (nothing to rank), too-large (the sum is beyond what a number can hold)
 * Cost    O(n)
 *
 * @example rankValues(Float64Array.of(20, NaN, 50)) // => { ok: true, value: { order: Uint32Array.of(2, 0), sorted: Float64Array.of(50, 20), positives: 2, positiveSum: 70, negativeSum: 0, missing: 1 }, notes: [{ code: 'missing-values', count: 1 }] }
 */
export function rankValues(values: Float64Array): Result<Ranking> {
  const missing = countMissing(values);
  if (missing === values.length) return failure('no-rows');
  const { order, sorted } = missing === 0 ? descendingOrder(values) : orderOfPresent(values, missing);

  const { positives, positiveSum } = sumPositives(sorted);
  const negativeSum = sumNegatives(sorted, positives);
  if (!Number.isFinite(positiveSum) || !Number.isFinite(negativeSum)) return failure('too-large');

  const notes: Note[] = missing === 0 ? [] : [{ code: 'missing-values', count: missing }];
  return success({ order, sorted, positives, positiveSum, negativeSum, missing }, notes);
}

function countMissing(values: Float64Array): number {
  let missing = 0;
  for (let i = 0; i < values.length; i++) if (Number.isNaN(values[i]!)) missing++;
  return missing;
}

function orderOfPresent(values: Float64Array, missing: number): { order: Uint32Array; sorted: Float64Array } {
  const present = new Float64Array(values.length - missing);
  const indices = new Uint32Array(present.length);
  let m = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (Number.isNaN(value)) continue;
    present[m] = value;
    indices[m] = i;
    m++;
  }
  const { order, sorted } = descendingOrder(present);
  for (let k = 0; k < m; k++) order[k] = indices[order[k]!]!;
  return { order, sorted };
}

/** Compensated sum of the values above zero: as they fall, the sum is never below the next one, so no branch is needed. */
function sumPositives(sorted: Float64Array): { positives: number; positiveSum: number } {
  let sum = 0;
  let lost = 0;
  let k = 0;
  for (; k < sorted.length; k++) {
    const value = sorted[k]!;
    if (!(value > 0)) break;
    const next = sum + value;
    lost += sum - next + value;
    sum = next;
  }
  return { positives: k, positiveSum: sum + lost };
}

/** The same from the far end: the most negative first. */
function sumNegatives(sorted: Float64Array, from: number): number {
  let sum = 0;
  let lost = 0;
  for (let k = sorted.length - 1; k >= from; k--) {
    const value = sorted[k]!;
    const next = sum + value;
    lost += sum - next + value;
    sum = next;
  }
  return sum + lost;
}
