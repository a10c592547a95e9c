/** What a review agreed to do. */
export interface Action {
  readonly id: string;
  readonly what: string;
  /** Key of the account; '' is the whole book. */
  readonly account: string;
  readonly accountName: string;
  readonly who: string;
  /** ISO day; null: no day. */
  readonly by: string | null;
  readonly status: ActionStatus;
  /** The quarter that agreed it: `2026 Q3`. */
  readonly since: string;
  /** The suggestion that it came from; '' where a person thought of it. */
  readonly suggestion: string;
}

export const actionStatuses = ['open', 'doing', 'done', 'dropped'] as const;
export type ActionStatus = (typeof actionStatuses)[number];

export function isPending({ status }: Pick<Action, 'status'>): boolean {
  return status === 'open' || status === 'doing';
}

/**
 * @example isOverdue({ status: 'open', by: '2026-09-29' }, '2026-09-30') // => true
 */
export function isOverdue(action: Pick<Action, 'status' | 'by'>, asOf: string): boolean {
  return isPending(action) && action.by !== null && action.by < asOf;
}

/**
 * What a review has on its list: what is still to be done from whatever quarter, and what its own quarter has done or dropped.
 * Overdue first, then by day, those without a day last; what is done comes after that.
 *
 * Ties    keep the order in which they were agreed
 */
export function actionsOf(actions: readonly Action[], quarter: string, asOf: string): readonly Action[] {
  const shown = actions.filter((action) => isPending(action) || action.since === quarter);
  const rank = (action: Action): string =>
    `${isPending(action) ? 0 : 1}${isOverdue(action, asOf) ? 0 : 1}${action.by ?? '9999-99-99'}`;
  return shown
    .map((action, place) => ({ action, place, key: rank(action) }))
    .sort((one, other) => (one.key < other.key ? -1 : one.key > other.key ? 1 : one.place - other.place))
    .map(({ action }) => action);
}

/**
 * An id that no action has yet: a number that people can call it by.
 *
 * @example nextActionId([{ id: '1' }, { id: '7' }]) // => '8'
 */
export function nextActionId(actions: readonly Pick<Action, 'id'>[]): string {
  return String(1 + actions.reduce((most, { id }) => Math.max(most, Number.parseInt(id, 10) || 0), 0));
}

/**
 * The list with what people typed on the sheet: a known number changes its action, a row without one is a new action, a row that was
 * emptied drops it. What is not on the sheet stays.
 */
export function withTyped(actions: readonly Action[], typed: readonly TypedAction[], since: string): readonly Action[] {
  const list = [...actions];
  for (const { id, ...fields } of typed) {
    const at = list.findIndex((action) => action.id === id);
    if (at >= 0) {
      const known = list[at]!;
      const isEmptied = fields.what === '';
      list[at] = isEmptied ? { ...known, status: 'dropped' } : { ...known, ...fields };
    } else if (fields.what !== '') {
      list.push({ ...fields, id: nextActionId(list), since, suggestion: '' });
    }
  }
  return list;
}

/** A row of the action table as it stands on a sheet; '' is a blank cell. */
export type TypedAction = Omit<Action, 'since' | 'suggestion'>;
