import type { ColumnMatch, Field } from '../../engine/intake/types';
import { accountColumn, valueField } from '../../engine/intake/account-column';
import type { Match } from '../../jobs/contract';

/** The columns that this job asks for. `account` is what tells accounts apart, `name` what is shown for it. */
export type ColumnRole = 'account' | 'name' | 'value' | 'profit' | 'date';

/** How a column came to its role: recognised (surely, or to be looked at), or set by the person. */
export type Confidence = 'sure' | 'check' | 'chosen';

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
    case 'value': {
      const field = valueField(match) ?? 'revenue';
      // Profit stays what it is when another column is ranked by.
      const target = field === 'profit' && match.profit !== column ? 'revenue' : field;
      return set(next, target, column);
    }
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

function set(match: Match, field: Field, column: number | undefined): Match {
  const next: Partial<Record<Field, number>> = { ...match };
  if (column === undefined) delete next[field];
  else next[field] = column;
  return next;
}

export function confidenceOf(column: number, fields: readonly Field[], matches: readonly ColumnMatch[]): Confidence {
  const found = matches.find((match) => match.column === column && fields.includes(match.field));
  return found ? found.confidence : 'chosen';
}

/** The fields that may be recognised for a role. */
export const ROLE_FIELDS: Readonly<Record<ColumnRole, readonly Field[]>> = {
  account: ['accountId', 'account'],
  name: ['account'],
  value: ['revenue', 'amount', 'totalSpend', 'profit'],
  profit: ['profit'],
  date: ['orderDate'],
};
