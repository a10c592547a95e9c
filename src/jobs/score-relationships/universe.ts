import { noKey } from '../../engine/core/read-keys';
import { allSteps, rowsAStep, type Steps } from '../../engine/core/steps';
import type { Checked } from '../source/check-source';
import type { RelationshipSource } from './contract';
import { relationshipSources } from './contract';

/** Every account that is scored, and which of them each row of each source is about. */
export interface Universe {
  readonly keys: readonly string[];
  readonly names: readonly string[];
  /** Per source and data row: position of the account, −1 where the row is left out. */
  readonly accountOf: Readonly<Partial<Record<RelationshipSource, Int32Array>>>;
  /** Rows that name an account which the accounts table lacks, by source. */
  readonly unknown: Readonly<Partial<Record<RelationshipSource, Int32Array>>>;
}

export type CheckedSources = Readonly<Partial<Record<RelationshipSource, Checked>>>;

/** The choice that scores accounts which are not in the accounts table. */
export const UNKNOWN_ACCOUNT = 'unknown-account' as const;

/**
 * The accounts of all sources as one list. With an accounts table its accounts are the list, and rows about others are left out unless
 * the person keeps them; without one every account that occurs is on it. An account may be named by its id or by its name.
 */
export function gatherAccounts(sources: CheckedSources): Universe {
  return allSteps(gatherSteps(sources));
}

export function* gatherSteps(sources: CheckedSources): Steps<Universe> {
  const keys: string[] = [];
  const names: string[] = [];
  const placeOf = new Map<string, number>();
  const accountOf: Partial<Record<RelationshipSource, Int32Array>> = {};
  const unknown: Partial<Record<RelationshipSource, Int32Array>> = {};
  /** So many accounts are in the accounts table. */
  let listed = Infinity;
  const add = (key: string, name: string): number => {
    const place = keys.push(key) - 1;
    names.push(name);
    placeOf.set(key, place);
    if (!placeOf.has(name)) placeOf.set(name, place);
    return place;
  };
  for (const source of relationshipSources) {
    const checked = sources[source];
    if (!checked) continue;
    const { applied, checked: table, choices } = checked;
    const mayAdd = source === 'accounts' || listed === Infinity || choices[UNKNOWN_ACCOUNT] === 'keep';
    const nameOf = (code: number): string => table.columns.names[code] ?? table.columns.keys[code]!;
    const placeOfCode = new Int32Array(table.columns.keys.length).fill(noKey);
    for (let code = 0; placeOf.size > 0 && code < placeOfCode.length; code++) {
      if (code % rowsAStep === 0) yield 0.5;
      placeOfCode[code] = placeOf.get(table.columns.keys[code]!) ?? placeOf.get(nameOf(code)) ?? noKey;
    }
    const at = new Int32Array(table.rows).fill(noKey);
    const strangers: number[] = [];
    for (let row = 0; row < table.rows; row++) {
      if (row % rowsAStep === 0) yield 0.5;
      const code = applied.account[row]!;
      if (applied.leftOut[row] !== 0 || code === noKey) continue;
      if (placeOfCode[code] === noKey && mayAdd) placeOfCode[code] = add(table.columns.keys[code]!, nameOf(code));
      const place = placeOfCode[code]!;
      if (place === noKey || place >= listed) strangers.push(row);
      at[row] = place;
    }
    if (source === 'accounts') listed = keys.length;
    accountOf[source] = at;
    unknown[source] = Int32Array.from(strangers);
  }
  return { keys, names, accountOf, unknown };
}
