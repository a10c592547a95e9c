import type { Problem } from '../../engine/core/result';
import { accountColumn } from '../../engine/intake/account-column';
import type { Field } from '../../engine/intake/types';
import type { Match } from '../contract';
import type { Source } from '../source/open-source';
import type { RelationshipSource } from './contract';

/** Without one of these a table says nothing. */
const NEEDED: Readonly<Record<RelationshipSource, readonly Field[]>> = {
  accounts: [],
  contacts: [],
  contactLog: ['contactDate'],
  complaints: ['openedOn', 'closedOn'],
};

/** What makes going on with a source impossible, before anything is computed. */
export function obstacleOf(kind: RelationshipSource): (source: Source, match: Match) => Problem | null {
  return (source, match) => {
    const params = { place: source.opened.label };
    if (source.opened.rows === 0) return { code: 'no-data-rows', params };
    if (accountColumn(match) === undefined) return { code: 'no-account-column', params };
    const needed = NEEDED[kind];
    if (needed.length > 0 && needed.every((field) => match[field] === undefined))
      return { code: 'no-date-column', params };
    return null;
  };
}
