import { partOf, rowsAStep, type Steps } from '../../../engine/core/steps';
import { scoreOfRating } from '../../../engine/core/weighted-score';
import type { Field } from '../../../engine/intake/types';
import { fiveElements, eligibility } from '../../../engine/portfolio/five-elements';
import type { FiveElement } from '../../../engine/portfolio/five-elements';
import { keyAccountCriteria, keyAccountScore, percentileScores } from '../../../engine/portfolio/key-account';
import type { KeyAccountCriterion } from '../../../engine/portfolio/key-account';
import { ladderLevel } from '../../../engine/portfolio/ladder';
import type { LadderLevel } from '../../../engine/portfolio/ladder';
import { revenueTest } from '../../../engine/portfolio/revenue-test';
import type { Rules } from '../../../engine/rules/rules';
import type { Checked } from '../../source/check-source';
import type { Segmentation } from '../compute';
import type { Buying } from '../sections/buying';
import type { AccountValues } from './account-values';

/** Which accounts are key by the tests that the columns allow (models.md P9 to P12). By account throughout. */
export interface KeyAccountFigures {
  readonly byShare: { readonly share: Float64Array; readonly isKey: Uint8Array };
  /** Null where no criterion is rated: the profit share alone would be a ranking by profit. */
  readonly byCriteria: {
    readonly score: Float64Array;
    readonly isKey: Uint8Array;
    readonly missing: (account: number) => readonly KeyAccountCriterion[];
    readonly used: readonly KeyAccountCriterion[];
  } | null;
  readonly byElements: {
    readonly isKey: Uint8Array;
    readonly holding: (account: number) => readonly FiveElement[];
  } | null;
  readonly ladder: {
    /** −1 where it is not known. */
    readonly level: Int8Array;
    /** Referrals are asked of people: without a column for them nobody stands above 1. */
    readonly knowsReferrals: boolean;
    /** The day on which "still buying" was judged, where it comes from the orders; null where columns say it. */
    readonly asOf: number | null;
  } | null;
  /** Key by any of the tests; largest account first. */
  readonly keys: readonly number[];
}

/** Null where what is ranked is no revenue: a share of it would not be a share of what we live on. */
export function* keyAccountSteps(
  checked: Checked,
  segments: Segmentation,
  values: AccountValues,
  buying: Buying,
  rules: Rules,
): Steps<KeyAccountFigures | null> {
  const ranked = checked.checked.columns.value;
  if (ranked !== 'revenue' && ranked !== 'amount') return null;
  const byShare = revenueTest(segments.values, segments.pareto.positiveSum, rules);
  if (!byShare.ok) return null;
  yield 0.2;
  const byCriteria = yield* partOf(criteriaSteps(checked, segments, values, rules), 0.2, 0.4);
  yield 0.4;
  const byElements = yield* partOf(elementSteps(segments, values), 0.4, 0.6);
  yield 0.6;
  const isKey = (account: number): boolean =>
    byShare.value.isKey[account] === 1 || byCriteria?.isKey[account] === 1 || byElements?.isKey[account] === 1;
  const ladder = yield* partOf(ladderSteps(segments, values, buying, rules), 0.6, 0.7);
  yield 0.7;
  const keys: number[] = [];
  const { order } = segments.pareto;
  for (let rank = 0; rank < order.length; rank++) {
    if (rank % rowsAStep === 0) yield 0.7 + (0.3 * rank) / order.length;
    if (isKey(order[rank]!)) keys.push(order[rank]!);
  }
  return { byShare: byShare.value, byCriteria, byElements, ladder, keys };
}

const RATED: Readonly<Partial<Record<KeyAccountCriterion, Field>>> = {
  goals: 'goalsRating',
  damageIfLost: 'lossRating',
  stableRelation: 'stabilityRating',
  potential: 'potentialRating',
};

function* criteriaSteps(
  { input }: Checked,
  { keys, profits, types }: Segmentation,
  values: AccountValues,
  rules: Rules,
): Steps<KeyAccountFigures['byCriteria']> {
  const profit = types?.found.netProfit ?? profits;
  const time = values.mean('timeSpent');
  const timeColumn = input.match.timeSpent;
  const isTimeRated = /rating|评分/i.test(input.table.labels[timeColumn ?? -1] ?? '');
  const spent = isTimeRated ? time?.map(scoreOfRating) : (values.sum('timeSpent') ?? undefined);
  const columns = keyAccountCriteria.map((criterion): Float64Array | null => {
    if (criterion === 'profitShare') return null;
    if (criterion === 'timeSpent') return spent ? (isTimeRated ? spent : percentileScores(spent)) : null;
    const field = RATED[criterion];
    return (field && values.mean(field)?.map(scoreOfRating)) ?? null;
  });
  if (columns.every((column) => column === null)) return null;
  // Profit counts beside ratings only, and a million of them take a while to sort.
  if (profit) columns[keyAccountCriteria.indexOf('profitShare')] = percentileScores(profit);
  const used = keyAccountCriteria.filter((_, k) => columns[k] !== null);
  const scored = (account: number) =>
    keyAccountScore(
      columns.map((column) => column?.[account] ?? NaN),
      rules,
    );
  yield 0.5;
  const score = new Float64Array(keys.length);
  const isKey = new Uint8Array(keys.length);
  for (let account = 0; account < keys.length; account++) {
    if (account % rowsAStep === 0) yield 1;
    const found = scored(account);
    score[account] = found.score;
    isKey[account] = found.isKey ? 1 : 0;
  }
  return { score, isKey, missing: (account) => scored(account).missing, used };
}

const FLAGS: Readonly<Record<FiveElement, Field>> = {
  longContract: 'longContract',
  strategicProject: 'strategicProject',
  image: 'imageEffect',
  technology: 'technicalStrength',
  market: 'marketStrength',
};

function* elementSteps({ keys }: Segmentation, values: AccountValues): Steps<KeyAccountFigures['byElements']> {
  const columns: (Float64Array | null)[] = [];
  for (const element of fiveElements) columns.push(yield* values.any(FLAGS[element]));
  if (columns.every((column) => column === null)) return null;
  const found = (account: number) =>
    eligibility(
      columns.map((column) => {
        const answer = column?.[account] ?? NaN;
        return Number.isNaN(answer) ? undefined : answer === 1;
      }),
    );
  const isKey = new Uint8Array(keys.length);
  for (let account = 0; account < isKey.length; account++) {
    if (account % rowsAStep === 0) yield 1;
    isKey[account] = found(account).eligible === true ? 1 : 0;
  }
  return { isKey, holding: (account) => found(account).holding };
}

function* ladderSteps(
  { keys }: Segmentation,
  values: AccountValues,
  { rfm }: Buying,
  rules: Rules,
): Steps<KeyAccountFigures['ladder']> {
  const [given, returning] = [values.sum('purchases'), yield* values.any('returning')];
  const [referrals, big] = [values.sum('referrals'), values.sum('bigReferrals')];
  const isGiven = given !== null && returning !== null;
  if (!isGiven && !rfm) return null;
  const level = new Int8Array(keys.length).fill(-1);
  for (let account = 0; account < keys.length; account++) {
    if (account % rowsAStep === 0) yield 1;
    const row = rfm?.rowOf[account] ?? -1;
    const purchases = isGiven ? given[account]! : row < 0 ? NaN : (rfm?.table.frequency[row] ?? NaN);
    const isBack = isGiven ? returning[account]! : row < 0 ? NaN : Number((rfm?.table.recencyDays[row] ?? Infinity) <= rules['ladder.days']); // prettier-ignore
    if (Number.isNaN(purchases) || Number.isNaN(isBack)) continue;
    level[account] = ladderLevel({
      purchases,
      returning: isBack === 1,
      referrals: referrals?.[account] ?? 0,
      bigReferrals: big?.[account] ?? 0,
    });
  }
  return {
    level,
    knowsReferrals: referrals !== null || big !== null,
    asOf: isGiven ? null : (rfm?.table.asOf ?? null),
  };
}

/** Accounts on each level of the ladder, 0 to 3. */
export function ladderCounts(level: Int8Array): readonly (readonly [LadderLevel, number])[] {
  return ([0, 1, 2, 3] as const).map((step) => [step, level.reduce((sum, one) => sum + (one === step ? 1 : 0), 0)]);
}
