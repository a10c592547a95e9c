import type { Field } from '../../engine/intake/types';
import { accountColumn, valueField } from '../../engine/intake/account-column';
import type { Match } from '../../jobs/contract';
import type { PaneWords } from '../../locales/pane';
import { fieldQuestion } from '../job/job-part';
import type { ColumnQuestion } from '../job/job-part';

/** The columns that this job asks for. `account` is what tells accounts apart, `name` what is shown for it. */
export type ColumnRole = 'account' | 'name' | 'value' | 'profit' | 'date';

/** Which column plays a role. With an id, the account is the id and the name goes with it; without one, the account is the name. */
export function columnOf(match: Match, role: ColumnRole): number | undefined {
  switch (role) {
    case 'account':
      return accountColumn(match);
    case 'name':
      return match.accountId === undefined ? undefined : match.account;
    case 'value': {
      const field = valueField(match);
      return field && match[field];
    }
    case 'profit':
      return match.profit;
    case 'date':
      return match.orderDate;
  }
}

/** The match after a person gave a role another column, or none. A column has one role: it leaves the one it had. */
export function withColumn(match: Match, role: ColumnRole, column: number | undefined): Match {
  const next: Partial<Record<Field, number>> = {};
  for (const [field, held] of Object.entries(match) as [Field, number][]) {
    if (held !== column) next[field] = held;
  }
  switch (role) {
    case 'account':
      return setAccount(next, column, columnOf(next, 'name'));
    case 'name':
      return setAccount(next, columnOf(next, 'account'), column);
    case 'value':
      return setValue(match, next, column);
    case 'profit':
      return set(next, 'profit', column);
    case 'date':
      return set(next, 'orderDate', column);
  }
}

function setAccount(match: Partial<Record<Field, number>>, id: number | undefined, name: number | undefined): Match {
  return name === undefined
    ? set(set(match, 'accountId', undefined), 'account', id)
    : set(set(match, 'accountId', id), 'account', name);
}

/** Ranking by the profit column leaves profit what it is, with no other amount beside it; any other column is the revenue. */
function setValue(match: Match, rest: Match, column: number | undefined): Match {
  if (column !== undefined && column === match.profit) {
    return VALUES.reduce((next, field) => set(next, field, undefined), match);
  }
  const field = valueField(match) ?? 'revenue';
  return set(rest, field === 'profit' ? 'revenue' : field, column);
}

const VALUES: readonly Field[] = ['revenue', 'amount', 'totalSpend'];

function set(match: Match, field: Field, column: number | undefined): Match {
  const next: Partial<Record<Field, number>> = { ...match };
  if (column === undefined) delete next[field];
  else next[field] = column;
  return next;
}

const ROLES: readonly ColumnRole[] = ['account', 'name', 'value', 'profit', 'date'];
const REQUIRED: ReadonlySet<ColumnRole> = new Set(['account', 'value']);

/** Columns that few sheets have; each allows a section of its own, and is taken where it is recognised. */
const MORE: readonly Field[] = [
  'costToServe', 'strategic', 'fit', 'discount', 'totalSpend', 'potential', 'relation', 'loyalty', 'supplierRank', 'suppliers',
  'currentAssets', 'currentLiabilities', 'totalAssets', 'goalsRating', 'lossRating', 'stabilityRating', 'potentialRating', 'timeSpent',
  'longContract', 'strategicProject', 'imageEffect', 'technicalStrength', 'marketStrength', 'purchases', 'returning', 'referrals',
  'bigReferrals',
]; // prettier-ignore

/** The columns as the Data step asks for them. */
export function accountQuestions(
  { data }: PaneWords,
  columns: Readonly<Record<Field, string>>,
  roles: readonly ColumnRole[] = ROLES,
): readonly ColumnQuestion[] {
  const asked = roles.map((role) => ({
    id: role,
    label: data[role],
    hint: role === 'account' || role === 'date' ? undefined : data[`${role}Hint`],
    required: REQUIRED.has(role),
    columnOf: (match: Match) => columnOf(match, role),
    withColumn: (match: Match, column: number | undefined) => withColumn(match, role, column),
    isAsked: role === 'name' ? (match: Match) => columnOf(match, 'account') !== undefined : undefined,
  }));
  if (roles !== ROLES) return asked;
  const more = MORE.map((field) => ({
    ...fieldQuestion(field, {
      label: columns[field],
      // What is ranked is asked above: total spend stands here only where something else is.
      isAsked: field === 'totalSpend' ? (match: Match) => valueField(match) !== 'totalSpend' : undefined,
    }),
    isMore: true,
  }));
  const isOrders = (match: Match): boolean => match.orderDate !== undefined;
  return [...asked, fieldQuestion('orderNumber', { label: columns.orderNumber, isAsked: isOrders }), ...more];
}
