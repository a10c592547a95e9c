import { reaches } from '../core/tolerance';
import { assignCustomerTypes, noType, typeOf } from './customer-type';
import type { CustomerTypeInput, CustomerTypeRules, CustomerTypes } from './customer-type';

/** One change that gives an account another type, all else being equal. */
export interface TypeMove {
  /** What changes: net profit in money, influence and strategic score in points. */
  readonly by: 'profit' | 'influence' | 'strategic';
  /** How much, with its sign. */
  readonly amount: number;
  /** Where the figure then stands. */
  readonly at: number;
  /** Index into `customerTypes`. */
  readonly to: number;
}

/** An account's figures and what would move it to another type. */
export interface TypeExplanation {
  readonly type: number;
  readonly netProfit: number;
  readonly influence: number;
  readonly strategic: number;
  /** Better types first, then the worse; within each the nearest first. */
  readonly moves: readonly TypeMove[];
}

/**
 * Why is this customer of its type, and what would move it?
 *
 * Each figure is moved by itself to the nearest cut on either side, and the type is read again. A bleeder is brought to zero
 * profit, which lifts its rank among all, so the types are assigned anew for it.
 *
 * Shapes  account: index of the input
 * Units   profit: the input's; influence and strategic: points of 0..100
 * Blanks  null for an account without a type
 * Ties    as in `assignCustomerTypes`
 * Cost    O(1); O(n) for a bleeder, on demand
 * Source  models.md P6; distances follow from its rule
 *
 * @example explainType({ revenue: Float64Array.of(9, 2), profit: Float64Array.of(3, -1), strategic: Float64Array.of(5, 5), fit: Float64Array.of(4, NaN) }, found, 1, defaultRules).moves[0].amount // => 1
 */
export function explainType(
  input: CustomerTypeInput,
  found: CustomerTypes,
  account: number,
  rules: CustomerTypeRules,
): TypeExplanation | null {
  const type = found.types[account] ?? noType;
  if (type === noType) return null;
  const netProfit = found.netProfit[account]!;
  const influence = found.influence[account]!;
  const strategic = found.strategic[account]!;
  const moves =
    type === 0
      ? broughtToZero(input, account, netProfit, rules)
      : [
          ...cutMoves(influence, rules['segment.influenceCuts'], 'influence', (at) =>
            typeOf(netProfit, at, strategic, rules),
          ),
          ...cutMoves(strategic, [rules['segment.strategicCut']], 'strategic', (at) =>
            typeOf(netProfit, influence, at, rules),
          ),
          { by: 'profit' as const, amount: -netProfit, at: 0, to: 0 },
        ];
  return {
    type,
    netProfit,
    influence,
    strategic,
    moves: moves
      .filter(({ to }) => to !== type)
      .sort((one, other) => Number(other.to > type) - Number(one.to > type) || rank(one) - rank(other)),
  };
}

/** Points before money, few before many. */
function rank({ by, amount }: TypeMove): number {
  return by === 'profit' ? Infinity : Math.abs(amount);
}

/** To the nearest cut above, and to just below the nearest cut beneath. */
function cutMoves(
  value: number,
  cuts: readonly number[],
  by: 'influence' | 'strategic',
  typeAt: (value: number) => number,
): readonly TypeMove[] {
  const above = cuts.find((cut) => !reaches(value, cut));
  const below = cuts.findLast((cut) => reaches(value, cut));
  const moves: TypeMove[] = [];
  if (above !== undefined) moves.push({ by, amount: above - value, at: above, to: typeAt(above) });
  // Below a cut of zero there is no score.
  if (below !== undefined && below > 0) {
    moves.push({ by, amount: below - value, at: below, to: typeAt(below * (1 - 1e-9)) });
  }
  return moves;
}

function broughtToZero(
  input: CustomerTypeInput,
  account: number,
  netProfit: number,
  rules: CustomerTypeRules,
): readonly TypeMove[] {
  const profit = Float64Array.from(input.profit);
  const cost = input.costToServe?.[account] ?? NaN;
  profit[account] = Number.isNaN(cost) ? 0 : cost;
  const again = assignCustomerTypes({ ...input, profit }, rules);
  if (!again.ok) return [];
  return [{ by: 'profit', amount: -netProfit, at: 0, to: again.value.types[account]! }];
}
