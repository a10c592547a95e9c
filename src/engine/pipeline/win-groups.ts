import { isoText } from '../core/serial-day';
import { quantile } from '../core/quantile';
import { stage } from './stages';

/** Win rate of one group of decided deals. */
export interface WinGroup {
  /** Code of the group, as given. */
  readonly group: number;
  readonly won: number;
  readonly lost: number;
  readonly rate: number;
  readonly wonAmount: number;
  /** Too few cases to build on, by the rule. */
  readonly isSmall: boolean;
}

/**
 * The win rate by owner, product, size or quarter: where do we win?
 *
 * Shapes  stages, amounts, groups: n; groups: codes from 0, below 0 where a deal belongs to none → groups with a decided deal
 * Order   most cases first; ties keep the order of the codes
 * Blanks  a won deal without an amount adds nothing to the amount
 * Source  models.md L5; the number of cases under which a rate says little is the rule `pipeline.fewCases` (house)
 *
 * @example winGroups(Uint8Array.of(7, 8, 7), Float64Array.of(5, 0, 9), Int32Array.of(0, 0, 1), { 'pipeline.fewCases': 2 })[0] // => { group: 0, won: 1, lost: 1, rate: 0.5, wonAmount: 5, isSmall: false }
 */
export function winGroups(
  stages: Uint8Array,
  amounts: Float64Array,
  groups: Int32Array,
  rules: { readonly 'pipeline.fewCases': number },
): readonly WinGroup[] {
  const most = groups.reduce((top, group) => Math.max(top, group), -1) + 1;
  const [won, lost, money] = [new Float64Array(most), new Float64Array(most), new Float64Array(most)];
  for (let i = 0; i < stages.length; i++) {
    const group = groups[i]!;
    if (group < 0) continue;
    if (stages[i] === stage.lost) lost[group]!++;
    if (stages[i] !== stage.won) continue;
    won[group]!++;
    if (!Number.isNaN(amounts[i]!)) money[group]! += amounts[i]!;
  }
  const found: WinGroup[] = [];
  for (let group = 0; group < most; group++) {
    const cases = won[group]! + lost[group]!;
    if (cases === 0) continue;
    found.push({
      group,
      won: won[group]!,
      lost: lost[group]!,
      rate: won[group]! / cases,
      wonAmount: money[group]!,
      isSmall: cases < rules['pipeline.fewCases'],
    });
  }
  return found.sort((one, other) => other.won + other.lost - (one.won + one.lost));
}

export interface SizeBands {
  /** Band of each decided deal: 0 small, 1 medium, 2 large; −1 for all others. */
  readonly groups: Int32Array;
  /** Amounts at which medium and large begin. */
  readonly from: readonly [number, number];
}

/**
 * Three bands of size that hold a third of the decided deals each.
 *
 * Null where lost deals mostly carry no amount (0 or blank): then size only tells won from lost, and a rate by size or by value
 * would say that everything is won.
 *
 * Ties    equal amounts are in one band
 * Source  house
 */
export function sizeBands(stages: Uint8Array, amounts: Float64Array): SizeBands | null {
  if (!tellsAmounts(stages, amounts)) return null;
  const decided = (i: number): boolean => (stages[i] === stage.won || stages[i] === stage.lost) && amounts[i]! > 0;
  const sizes: number[] = [];
  for (let i = 0; i < stages.length; i++) if (decided(i)) sizes.push(amounts[i]!);
  if (sizes.length === 0) return null;
  const rising = Float64Array.from(sizes).sort();
  const from = [quantile(rising, 1 / 3), quantile(rising, 2 / 3)] as const;
  const band = (amount: number): number => (amount >= from[1] ? 2 : amount >= from[0] ? 1 : 0);
  return { groups: Int32Array.from(stages, (_, i) => (decided(i) ? band(amounts[i]!) : -1)), from };
}

/** Do lost deals carry amounts? Else a win rate by value is no finding. At least half of them must. */
export function tellsAmounts(stages: Uint8Array, amounts: Float64Array): boolean {
  let [lost, withAmount] = [0, 0];
  for (let i = 0; i < stages.length; i++) {
    if (stages[i] !== stage.lost) continue;
    lost++;
    if (amounts[i]! > 0) withAmount++;
  }
  return withAmount * 2 >= lost;
}

/** Calendar quarters of the days: codes by quarter, oldest first, and their names (`2017 Q3`). */
export function quarterGroups(days: Float64Array): { readonly groups: Int32Array; readonly names: readonly string[] } {
  const keyOf = (day: number): number => {
    const [year, month] = isoText(day).split('-').map(Number) as [number, number];
    return year * 4 + Math.floor((month - 1) / 3);
  };
  const known = new Map<number, number>();
  const keys = new Int32Array(days.length).fill(-1);
  for (let i = 0; i < days.length; i++) {
    const day = Math.floor(days[i]!);
    if (Number.isNaN(day)) continue;
    let key = known.get(day);
    if (key === undefined) known.set(day, (key = keyOf(day)));
    keys[i] = key;
  }
  const rising = [...new Set(known.values())].sort((one, other) => one - other);
  const codeOf = new Map(rising.map((key, code) => [key, code]));
  return {
    groups: keys.map((key) => codeOf.get(key) ?? -1),
    names: rising.map((key) => `${Math.floor(key / 4)} Q${(key % 4) + 1}`),
  };
}
