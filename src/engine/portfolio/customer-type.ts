import { midRanks } from '../core/mid-ranks';
import { failure, success, type Note, type Result } from '../core/result';
import { reaches, tolerance } from '../core/tolerance';
import { scoreOfRating } from '../core/weighted-score';
import type { Rules } from '../rules/rules';

/** The five types, worst to best. */
export const customerTypes = ['bleeder', 'small-ordinary', 'small-premium', 'average', 'large-premium'] as const;
export type CustomerType = (typeof customerTypes)[number];

/** The type of an account that cannot be judged. */
export const noType = 255;

export type CustomerTypeRules = Pick<
  Rules,
  'segment.influenceWeights' | 'segment.strategicWeights' | 'segment.influenceCuts' | 'segment.strategicCut'
>;

/** What is known of each account, one entry an account; NaN where it is missing. */
export interface CustomerTypeInput {
  readonly revenue: Float64Array;
  readonly profit: Float64Array;
  /** Ratings of 1 to 5. */
  readonly strategic: Float64Array;
  readonly fit: Float64Array;
  readonly costToServe?: Float64Array;
}

/** Types with what they follow from, by account. */
export interface CustomerTypes {
  /** Index into `customerTypes`: a larger one is better; `noType` where the account cannot be judged. */
  readonly types: Uint8Array;
  /** Profit less the cost to serve. */
  readonly netProfit: Float64Array;
  /** 0 to 100: how large the account is among all. */
  readonly influence: Float64Array;
  /** 0 to 100: how well it fits our strategy and our abilities. */
  readonly strategic: Float64Array;
}

/**
 * Which of the five types is each customer: large premium, average, small premium, small ordinary or bleeder?
 *
 * Influence is the weighted mean of the percentile ranks of net profit and revenue, 100·(mid-rank − 0.5)/n; strategic is the
 * weighted mean of the two ratings on 0 to 100. A net loss makes a bleeder. More profit never worsens a type.
 *
 * Shapes  n entries each → n
 * Units   revenue, profit, cost: one currency; influence and strategic: 0..100
 * Blanks  without revenue or profit, or without both ratings: no type, counted; one rating missing: the other counts alone; a
 *         rating outside 1 to 5 counts as missing; a missing cost to serve takes nothing off
 * Ties    equal values share the middle of their ranks, so equal accounts have equal types
 * Errors  unequal-lengths, no-rows (nobody has revenue and profit), weights-zero
 * Cost    O(n), no object per row
 * Source  the four dimensions and five types of models.md P6 (given); weights and cuts are house rules
 *
 * @example assignCustomerTypes({ revenue: Float64Array.of(9, 2), profit: Float64Array.of(3, -1), strategic: Float64Array.of(5, 5), fit: Float64Array.of(4, NaN) }, defaultRules).value.types // => Uint8Array.of(4, 0)
 */
export function assignCustomerTypes(input: CustomerTypeInput, rules: CustomerTypeRules): Result<CustomerTypes> {
  const { revenue, profit, costToServe } = input;
  const n = revenue.length;
  const columns = [profit, input.strategic, input.fit, costToServe ?? revenue];
  if (columns.some((column) => column.length !== n)) return failure('unequal-lengths');
  for (const name of ['segment.influenceWeights', 'segment.strategicWeights'] as const) {
    if (!rules[name].some((weight) => weight > 0)) return failure('weights-zero', { column: name });
  }

  const netProfit = netOfCost(profit, costToServe);
  const ranked = influenceOf(netProfit, revenue, rules['segment.influenceWeights']);
  if (!ranked.ok) return ranked;
  const influence = ranked.value;
  const strategic = strategicOf(input.strategic, input.fit, rules['segment.strategicWeights']);

  const types = new Uint8Array(n).fill(noType);
  let unrated = 0;
  for (let i = 0; i < n; i++) {
    if (Number.isNaN(influence[i]!)) continue;
    if (Number.isNaN(strategic[i]!)) unrated++;
    else types[i] = typeOf(netProfit[i]!, influence[i]!, strategic[i]!, rules);
  }
  const notes: Note[] = [...ranked.notes];
  if (unrated > 0) notes.push({ code: 'no-ratings', count: unrated });
  const outside = countOutside(input.strategic) + countOutside(input.fit);
  if (outside > 0) notes.push({ code: 'ratings-outside', count: outside });
  return success({ types, netProfit, influence, strategic }, notes);
}

/** Index into `customerTypes` of an account with these figures. */
export function typeOf(netProfit: number, influence: number, strategic: number, rules: CustomerTypeRules): number {
  if (netProfit < 0) return 0;
  const [fromAverage, fromLarge] = rules['segment.influenceCuts'];
  const isPremium = reaches(strategic, rules['segment.strategicCut']);
  if (reaches(influence, fromLarge!)) return isPremium ? 4 : 3;
  if (reaches(influence, fromAverage!)) return 3;
  return isPremium ? 2 : 1;
}

function netOfCost(profit: Float64Array, costToServe: Float64Array | undefined): Float64Array {
  if (costToServe === undefined) return profit;
  const net = new Float64Array(profit.length);
  for (let i = 0; i < net.length; i++) {
    const cost = costToServe[i]!;
    const left = profit[i]! - (Number.isNaN(cost) ? 0 : cost);
    // A rounding crumb below zero makes no bleeder.
    net[i] = Math.abs(left) <= tolerance * Math.abs(cost) ? 0 : left;
  }
  return net;
}

/** Weighted mean of the percentile ranks, among the accounts that have both. */
function influenceOf(netProfit: Float64Array, revenue: Float64Array, weights: readonly number[]): Result<Float64Array> {
  const n = revenue.length;
  const places = new Uint32Array(n);
  let m = 0;
  for (let i = 0; i < n; i++) if (!Number.isNaN(netProfit[i]! + revenue[i]!)) places[m++] = i;
  if (m === 0) return failure('no-rows');
  const profitRanks = midRanks(pick(netProfit, places, m));
  const revenueRanks = midRanks(pick(revenue, places, m));

  const [profitWeight, revenueWeight] = weights as [number, number];
  const scale = 100 / (m * (profitWeight + revenueWeight));
  const influence = new Float64Array(n).fill(NaN);
  for (let k = 0; k < m; k++) {
    const weighted = profitWeight * (profitRanks[k]! - 0.5) + revenueWeight * (revenueRanks[k]! - 0.5);
    influence[places[k]!] = weighted * scale;
  }
  return success(influence, m === n ? [] : [{ code: 'missing-values', count: n - m }]);
}

function pick(values: Float64Array, places: Uint32Array, count: number): Float64Array {
  const picked = new Float64Array(count);
  for (let k = 0; k < count; k++) picked[k] = values[places[k]!]!;
  return picked;
}

/** Weighted mean of the two ratings as scores; one alone where the other is missing or has no weight. */
function strategicOf(strategic: Float64Array, fit: Float64Array, weights: readonly number[]): Float64Array {
  const [strategicWeight, fitWeight] = weights as [number, number];
  const scores = new Float64Array(strategic.length);
  for (let i = 0; i < scores.length; i++) {
    const [one, other] = [scoreOfRating(strategic[i]!), scoreOfRating(fit[i]!)];
    const oneWeight = Number.isNaN(one) ? 0 : strategicWeight;
    const otherWeight = Number.isNaN(other) ? 0 : fitWeight;
    const sum = (oneWeight > 0 ? oneWeight * one : 0) + (otherWeight > 0 ? otherWeight * other : 0);
    scores[i] = sum / (oneWeight + otherWeight);
  }
  return scores;
}

function countOutside(ratings: Float64Array): number {
  let count = 0;
  for (let i = 0; i < ratings.length; i++)
    if (!Number.isNaN(ratings[i]!) && Number.isNaN(scoreOfRating(ratings[i]!))) count++;
  return count;
}
