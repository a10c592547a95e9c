import type { Rules } from '../rules/rules';
import { weightedMean, scoreOfRating } from '../core/weighted-score';
import { barrierKinds, bondKinds, bondType, type Bond } from './bond';
import { breakOffRisk, riskCauses } from './risk';
import { relationshipStage } from './stage';

/** Ratings and answers of n accounts, a column each; null where the sheet has none. */
export interface JudgementInput {
  readonly accounts: number;
  /** Trade, purchasing, departments, staff, joint teams, broken off: 1, 0 or NaN. */
  readonly links: readonly (Float64Array | null)[];
  /** In the order of `riskCauses`. */
  readonly risks: readonly (Float64Array | null)[];
  /** Offer, adaptation, process links, breadth of contact. */
  readonly bond: readonly (Float64Array | null)[];
  /** In the order of `bondKinds` and `barrierKinds`. */
  readonly bonds: readonly (Float64Array | null)[];
  readonly barriers: readonly (Float64Array | null)[];
  /** Benefit, cost, expected value. */
  readonly value: readonly (Float64Array | null)[];
}

export interface AccountJudgements {
  /** 1 to 6, 0 where nobody has answered. */
  readonly stage: Uint8Array;
  /** 0..100, NaN without a rating. */
  readonly risk: Float64Array;
  /** Position in `riskCauses` of the heaviest cause, −1 without a rating. */
  readonly mainCause: Int8Array;
  /** Position in `bondTypes`, or `noBond`. */
  readonly bond: Uint8Array;
  readonly bondStrength: Float64Array;
  readonly barrier: Float64Array;
  /** Position in `bondKinds` of the bond to work on first, −1 without a rating. */
  readonly weakestBond: Int8Array;
  /** CPP − CPC − CAV; NaN unless all three are there. */
  readonly surplus: Float64Array;
}

export const bondTypes = ['clip', 'zipper', 'velcro'] as const satisfies readonly Bond[];
export const noBond = 255;

export type JudgementRules = Pick<Rules, 'risk.weights' | 'bond.cuts' | 'bonds.weights' | 'barriers.weights'>;

/**
 * Stage, break-off risk, bond, switching barrier and value surplus of every account at once.
 *
 * Shapes  n entries a column → n
 * Blanks  what was not rated is left out with its weight; an account without any rating has no judgement
 * Cost    O(n · columns)
 * Source  models.md R1, R2, R6, R7, R8
 */
export function judgeAccounts(input: JudgementInput, rules: JudgementRules): AccountJudgements {
  const { accounts } = input;
  const stage = new Uint8Array(accounts);
  const risk = new Float64Array(accounts).fill(NaN);
  const mainCause = new Int8Array(accounts).fill(-1);
  const bond = new Uint8Array(accounts).fill(noBond);
  const bondStrength = new Float64Array(accounts).fill(NaN);
  const barrier = new Float64Array(accounts).fill(NaN);
  const weakestBond = new Int8Array(accounts).fill(-1);
  const surplus = new Float64Array(accounts).fill(NaN);
  const has = (columns: readonly (Float64Array | null)[]): boolean => columns.some((column) => column !== null);
  const hasLinks = has(input.links);
  const hasRisks = has(input.risks);
  const hasBond = has(input.bond);
  const hasBonds = has(input.bonds);
  const hasBarriers = has(input.barriers);
  const causes = new Float64Array(riskCauses.length);
  const kinds = new Float64Array(bondKinds.length);
  const barriers = new Float64Array(barrierKinds.length);
  const questions = new Float64Array(input.bond.length);

  for (let at = 0; at < accounts; at++) {
    if (hasLinks) stage[at] = stageOf(input.links, at);
    if (hasRisks) {
      fill(causes, input.risks, at);
      const found = breakOffRisk(Array.from(causes), rules['risk.weights']);
      risk[at] = found.risk;
      mainCause[at] = found.main ?? -1;
    }
    if (hasBond) {
      fill(questions, input.bond, at);
      const type = bondType(Array.from(questions, within), rules['bond.cuts']);
      if (type !== null) bond[at] = bondTypes.indexOf(type);
    }
    if (hasBonds) {
      fill(kinds, input.bonds, at);
      for (let k = 0; k < kinds.length; k++) kinds[k] = scoreOfRating(kinds[k]!);
      bondStrength[at] = weightedMean(kinds, rules['bonds.weights']);
      weakestBond[at] = lowest(kinds);
    }
    if (hasBarriers) {
      fill(barriers, input.barriers, at);
      for (let k = 0; k < barriers.length; k++) barriers[k] = scoreOfRating(barriers[k]!);
      barrier[at] = weightedMean(barriers, rules['barriers.weights']);
    }
    const [benefit, cost, expected] = input.value;
    surplus[at] = (benefit?.[at] ?? NaN) - (cost?.[at] ?? NaN) - (expected?.[at] ?? NaN);
  }
  return { stage, risk, mainCause, bond, bondStrength, barrier, weakestBond, surplus };
}

function fill(into: Float64Array, columns: readonly (Float64Array | null)[], at: number): void {
  for (let k = 0; k < into.length; k++) into[k] = columns[k]?.[at] ?? NaN;
}

/** A rating outside 1 to 5 counts as missing. */
function within(rating: number): number {
  return rating >= 1 && rating <= 5 ? rating : NaN;
}

function lowest(scores: Float64Array): number {
  let found = -1;
  for (let k = 0; k < scores.length; k++) {
    if (!Number.isNaN(scores[k]!) && (found < 0 || scores[k]! < scores[found]!)) found = k;
  }
  return found;
}

function stageOf(links: readonly (Float64Array | null)[], at: number): number {
  const [trade, purchasing, departments, staff, jointTeams, brokenOff] = links.map((column) => {
    const answer = column?.[at] ?? NaN;
    return Number.isNaN(answer) ? undefined : answer === 1;
  });
  const given = Object.entries({ trade, purchasing, departments, staff, jointTeams, brokenOff }).filter(
    (entry): entry is [string, boolean] => entry[1] !== undefined,
  );
  return relationshipStage(Object.fromEntries(given)) ?? 0;
}
