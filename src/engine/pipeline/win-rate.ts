import { compensatedSum } from '../core/compensated-sum';
import { failure, success, type Result } from '../core/result';
import type { Rules } from '../rules/rules';
import { isOpen, stage } from './stages';

export interface WinRate {
  readonly won: number;
  readonly lost: number;
  /** won / (won + lost), by count or by value. */
  readonly rate: number;
}

/**
 * How many of the decided deals were won? Only won and lost count: open, booked and void deals say nothing yet.
 *
 * Shapes  stages: n; amounts: n for the rate by value
 * Blanks  by value, a decided deal without an amount adds nothing
 * Errors  no-decided-deals (nothing won or lost; by value: both sums are 0)
 * Source  models.md L5
 *
 * @example winRate(Uint8Array.of(7, 7, 7, 8, 1)).value.rate // => 0.75
 */
export function winRate(stages: Uint8Array, amounts?: Float64Array): Result<WinRate> {
  const sumOf = (outcome: number): number =>
    compensatedSum(Float64Array.from(stages, (code, i) => (code === outcome ? (amounts?.[i] ?? 1) : 0)));
  const [won, lost] = [sumOf(stage.won), sumOf(stage.lost)];
  if (!(won + lost > 0)) return failure('no-decided-deals');
  return success({ won, lost, rate: won / (won + lost) });
}

export interface LearnedProbability {
  /** Decided deals that stood in this stage or passed it. */
  readonly cases: number;
  readonly won: number;
  readonly rule: number;
  /** The rule, moved towards the own history the more there is of it. */
  readonly learned: number;
}

/**
 * Probabilities of stages 1 to 5 from the own won and lost: a won deal passed every stage, a lost one all up to the stage in
 * which it was lost. Each is shrunk to the rule as if that were `pipeline.priorDeals` more deals.
 *
 * Lost deals whose last stage is unknown have been in stage 1, where every deal has been; further on they are shared out as those
 * whose stage is known. Where no lost deal tells its stage, only stage 1 can be learned: to count the won alone would make every
 * later deal look sure, so stages 2 to 5 keep the rule.
 *
 * Shapes  stages, lastStages: n; `lastStages` holds the stage 1–5 in which a decided deal last stood, or `stage.unknown`
 * Source  beta-binomial posterior mean, Gelman et al., Bayesian Data Analysis (2013), ch. 2; prior weight: house
 *
 * @example learnProbabilities(Uint8Array.of(7, 8), Uint8Array.of(0, 1), { 'pipeline.probability': [0.1, 0.2, 0.4, 0.6, 0.8, 1], 'pipeline.priorDeals': 10 })[0].learned // => 0.16666666666666666
 */
export function learnProbabilities(
  stages: Uint8Array,
  lastStages: Uint8Array,
  rules: Pick<Rules, 'pipeline.probability' | 'pipeline.priorDeals'>,
): readonly LearnedProbability[] {
  let won = 0;
  let unplaced = 0;
  const lostIn = new Float64Array(6);
  for (let i = 0; i < stages.length; i++) {
    if (stages[i] === stage.won) won++;
    else if (stages[i] !== stage.lost) continue;
    else if (isOpen(lastStages[i]!)) lostIn[lastStages[i]!]!++;
    else unplaced++;
  }
  const placed = lostIn.reduce((sum, count) => sum + count, 0);
  const prior = rules['pipeline.priorDeals'];
  let before = 0;
  return [1, 2, 3, 4, 5].map((code) => {
    const rule = rules['pipeline.probability'][code - 1]!;
    const isTold = code === stage.leadDevelopment || unplaced === 0 || placed > 0;
    // Lost in this stage or later, the unplaced in the same proportion.
    const reached = placed > 0 ? ((placed - before) * (placed + unplaced)) / placed : unplaced;
    before += lostIn[code]!;
    const cases = isTold ? won + reached : 0;
    const wins = isTold ? won : 0;
    return { cases, won: wins, rule, learned: cases + prior > 0 ? (rule * prior + wins) / (prior + cases) : rule };
  });
}
