import { sameQuarter, type Quarter } from '../../engine/review/quarter';
import { readSnapshot } from '../../engine/review/snapshot-file';
import type { Snapshot } from '../../engine/review/snapshot';
import type { History } from './plan-page';
import type { Store } from './store';

/** Value of an account in every quarter that is kept, in what is compared with, and in this one; oldest first. */
export function historyOf(store: Store, now: Snapshot, before: Snapshot | null): (key: string) => History {
  let known: ((key: string) => History) | null = null;
  // Reading every snapshot takes a while, and only plans look at them.
  return (key) => (known ??= historiesOf(store, now, before))(key);
}

function historiesOf(store: Store, now: Snapshot, before: Snapshot | null): (key: string) => History {
  const kept = [...store.snapshots.values()].flatMap((text) => {
    const read = readSnapshot(text);
    return read.ok ? [read.value] : [];
  });
  const all = [now, ...(before ? [before] : []), ...kept];
  const place = ({ year, quarter }: Quarter): number => year * 4 + quarter;
  const quarters = all
    .filter((one, k) => all.findIndex((other) => sameQuarter(other.quarter, one.quarter)) === k)
    .filter(({ quarter }) => place(quarter) <= place(now.quarter))
    .sort((one, other) => place(one.quarter) - place(other.quarter));
  const placesOf = quarters.map(({ accounts }) => new Map(accounts.keys.map((key, at) => [key, at])));
  return (key) =>
    quarters.map(({ quarter, accounts }, k) => {
      const at = placesOf[k]!.get(key);
      const cents = at === undefined ? NaN : accounts.value[at]!;
      return { quarter, value: Number.isNaN(cents) ? null : cents / 100 };
    });
}
