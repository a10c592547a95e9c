import { failure, success, type Result } from '../../engine/core/result';
import { quarterAfter, quarterText, sameQuarter, type Quarter } from '../../engine/review/quarter';
import type { Snapshot } from '../../engine/review/snapshot';
import { readSnapshot } from '../../engine/review/snapshot-file';
import type { Rules } from '../../engine/rules/rules';
import type { Language } from '../../locales/language';
import { fill } from '../../locales/language';
import { reviewWords } from '../../locales/review';
import type { BeforeChoice } from './contract';
import { snapshotOf } from './review';
import { summariesOf, type Store } from './store';
import type { TakenAccounts } from './take-accounts';
import type { TakenDeals } from './take-deals';

/** What a review compares with, and how a person knows it. */
export interface Before {
  readonly snapshot: Snapshot | null;
  readonly label: (language: Language) => string;
}

/** Every "before" that is possible for a quarter, the best first: the latest snapshot of an earlier one, a second sheet, the quarter before. */
export function beforesOf(
  store: Store,
  quarter: Quarter,
  hasSheet: boolean,
  quarters: readonly Quarter[],
): readonly BeforeChoice[] {
  const place = ({ year, quarter: part }: Quarter): number => year * 4 + part;
  const earlier = summariesOf(store).filter((each) => each.problem === null && place(each.quarter) < place(quarter));
  const before = quarterAfter(quarter, -1);
  return [
    ...earlier.map(({ id }): BeforeChoice => ({ kind: 'snapshot', id })),
    ...(hasSheet ? [{ kind: 'sheet' } as const] : []),
    ...(quarters.some((each) => sameQuarter(each, before)) ? [{ kind: 'periods' } as const] : []),
    { kind: 'none' },
  ];
}

/** Takes what was chosen; `cut` cuts the sources themselves into the quarter before. */
export function takeBefore(
  choice: BeforeChoice,
  store: Store,
  quarter: Quarter,
  rules: Rules,
  taken: {
    readonly sheet: () => {
      readonly accounts: TakenAccounts | null;
      readonly deals: TakenDeals | null;
      readonly label: string;
    } | null;
    readonly cut: (quarter: Quarter) => { readonly accounts: TakenAccounts | null; readonly deals: TakenDeals | null };
  },
): Result<Before> {
  const previous = quarterAfter(quarter, -1);
  switch (choice.kind) {
    case 'none':
      return success({ snapshot: null, label: (language) => reviewWords(language).noBefore });
    case 'snapshot': {
      const text = store.snapshots.get(choice.id);
      if (text === undefined) return failure('snapshot-gone');
      const read = readSnapshot(text);
      if (!read.ok) return read;
      const { name, asOf } = read.value;
      return success({
        snapshot: read.value,
        label: (language) => fill(reviewWords(language).how.beforeSnapshot, { name, asOf }),
      });
    }
    case 'sheet': {
      const found = taken.sheet();
      if (!found) return failure('nothing-opened');
      return success({
        snapshot: snapshotOf(found.accounts, found.deals, previous, rules, ''),
        label: (language) => fill(reviewWords(language).how.beforeSheet, { sheet: found.label }),
      });
    }
    case 'periods': {
      const { accounts, deals } = taken.cut(previous);
      return success({
        snapshot: snapshotOf(accounts, deals, previous, rules, ''),
        label: (language) => fill(reviewWords(language).how.beforePeriods, { quarter: quarterText(previous) }),
      });
    }
  }
}
