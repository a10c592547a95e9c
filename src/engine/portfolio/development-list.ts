import { failure, success, type Note, type Result } from '../core/result';
import { exceeds, reaches } from '../core/tolerance';
import type { Rules } from '../rules/rules';
import { percentileScores } from './key-account';

export interface DevelopmentEntry {
  /** Index of the account in the input. */
  readonly account: number;
  /** `new`: nothing sold yet and a large potential; `hidden`: an account that spends most of its potential elsewhere. */
  readonly kind: 'new' | 'hidden';
  /** Potential less current value. */
  readonly gap: number;
  /** gap × relation/100; NaN where the relation is not known. */
  readonly score: number;
}

/**
 * Which accounts are worth developing, best first?
 *
 * Shapes  current, potential: n amounts a year; relation: n scores of 0..100 → the accounts of either kind
 * Blanks  an account without current or potential value is left out and counted (a current value of 0 is a new account);
 *         without a relation it stands after the others, by its gap
 * Ties    keep the input order
 * Errors  unequal-lengths
 * Source  models.md P22; idea given, cuts house
 *
 * @example developmentList(Float64Array.of(80, 0), Float64Array.of(100, 60), Float64Array.of(50, 50), { 'development.potential': 20, 'development.held': 0.5 }).value // => [{ account: 1, kind: 'new', gap: 60, score: 30 }]
 */
export function developmentList(
  current: Float64Array,
  potential: Float64Array,
  relation: Float64Array,
  rules: Pick<Rules, 'development.potential' | 'development.held'>,
): Result<readonly DevelopmentEntry[]> {
  const n = current.length;
  if (potential.length !== n || relation.length !== n) return failure('unequal-lengths');
  const places = percentileScores(potential);
  const entries: DevelopmentEntry[] = [];
  let leftOut = 0;
  for (let i = 0; i < n; i++) {
    if (Number.isNaN(current[i]!) || Number.isNaN(potential[i]!)) {
      leftOut++;
      continue;
    }
    const gap = potential[i]! - Math.max(0, current[i]!);
    const kind = current[i]! <= 0 ? 'new' : 'hidden';
    const isWorth =
      kind === 'new'
        ? reaches(places[i]!, rules['development.potential'])
        : !exceeds(current[i]!, rules['development.held'] * potential[i]!);
    if (gap > 0 && isWorth) entries.push({ account: i, kind, gap, score: (gap * relation[i]!) / 100 });
  }
  entries.sort(bestFirst);
  const notes: Note[] = leftOut === 0 ? [] : [{ code: 'missing-values', count: leftOut }];
  return success(entries, notes);
}

function bestFirst(one: DevelopmentEntry, other: DevelopmentEntry): number {
  const [isScored, isOtherScored] = [!Number.isNaN(one.score), !Number.isNaN(other.score)];
  if (isScored !== isOtherScored) return isScored ? -1 : 1;
  return (isScored ? other.score - one.score : other.gap - one.gap) || one.account - other.account;
}
