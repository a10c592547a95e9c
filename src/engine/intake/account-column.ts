import type { Field, Match } from './types';

/** The column that tells accounts apart: the id if there is one, because two accounts may share a name. */
export function accountColumn(match: Match): number | undefined {
  return match.accountId ?? match.account;
}

/** The column that is ranked when nobody says otherwise. */
export function valueField(match: Match): Field | undefined {
  const candidates: readonly Field[] = ['revenue', 'amount', 'totalSpend', 'profit'];
  return candidates.find((field) => match[field] !== undefined);
}
