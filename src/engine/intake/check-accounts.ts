import { cellKind } from '../core/cell-kind';
import { noKey, type KeyColumn } from '../core/read-keys';
import { groupKeySteps, nameOfKey, type AccountKeys } from './account-keys';
import { partOf, type Steps } from '../core/steps';
import type { Findings } from './findings';
import { foldName } from './fold-name';
import type { SheetKind } from './types';

interface AccountCheck {
  readonly account: KeyColumn;
  readonly accountColumn: number;
  /** Where both an id and a name are matched: the name's column. */
  readonly nameColumn: number | undefined;
  readonly keys: AccountKeys;
  /** Blank and total rows. */
  readonly skip: Uint8Array;
  readonly kind: SheetKind;
  /** Deals may lack an account: check-deals.ts speaks of them. */
  readonly isDeals: boolean;
}

/** Blank accounts, errors, duplicates, look-alike names, names with several ids and ids with several names. */
export function* accountCheckSteps(findings: Findings, check: AccountCheck): Steps<void> {
  const { account, accountColumn, nameColumn, keys, skip, kind, isDeals } = check;
  const rowsWhere = (test: (row: number) => boolean): number[] => {
    const rows: number[] = [];
    for (let row = 0; row < skip.length; row++) if (skip[row] === 0 && test(row)) rows.push(row);
    return rows;
  };
  const ofKind = (kindOfCell: number) =>
    account.counts[kindOfCell] === 0 ? [] : rowsWhere((row) => account.kinds[row] === kindOfCell);

  if (!isDeals) {
    findings.add({
      code: 'blank-account',
      rows: ofKind(cellKind.blank),
      column: accountColumn,
      leavesOut: { reason: 'blank-account', when: null },
    });
    findings.passed('blank-account');
  }
  findings.add({
    code: 'cell-error',
    field: nameColumn === undefined ? 'account' : 'accountId',
    rows: ofKind(cellKind.error),
    column: accountColumn,
    ...(isDeals ? {} : { leavesOut: { reason: 'cell-error', when: null } as const }),
  });

  if (kind === 'accounts') {
    const later = rowsWhere((row) => account.codes[row] !== noKey && keys.firstRow[account.codes[row]!] !== row);
    findings.add({
      code: 'duplicate-account',
      rows: later,
      column: accountColumn,
      params: { accounts: keys.rows.reduce((sum, rows) => sum + (rows > 1 ? 1 : 0), 0) },
      choices: ['sum', 'first'],
      leavesOut: { reason: 'duplicate-account', when: 'first' },
    });
    findings.passed('duplicate-account');
  }
  const foldOf = (code: number) =>
    keys.nameOf[code] === noKey ? undefined : foldName(keys.names[keys.nameOf[code]!]!);
  // Several ids of one and the same name are another finding: names that look alike are spelled differently.
  const lookAlikes = (yield* partOf(groupKeySteps(keys, foldOf), 0.1, 0.8)).filter(
    (group) => new Set(group.map((code) => nameOfKey(keys, code))).size > 1,
  );
  findings.addGroups('look-alike', nameColumn ?? accountColumn, keys, lookAlikes);
  findings.passed('look-alike');
  if (nameColumn !== undefined) yield* checkIdSteps(findings, check, nameColumn);
}

function* checkIdSteps(findings: Findings, { keys, accountColumn }: AccountCheck, nameColumn: number): Steps<void> {
  const sameName = yield* groupKeySteps(keys, (code) =>
    keys.nameOf[code] === noKey ? undefined : keys.names[keys.nameOf[code]!],
  );
  findings.addGroups('name-two-ids', nameColumn, keys, sameName);
  findings.passed('name-two-ids');
  const renamed = [...keys.moreNames.keys()];
  findings.add({
    code: 'id-two-names',
    severity: 'note',
    rows: renamed.map((code) => keys.firstRow[code]!),
    column: accountColumn,
    count: renamed.length,
  });
  findings.passed('id-two-names');
  const used = new Set<number>();
  let ids = 0;
  for (let code = 0; code < keys.keys.length; code++) {
    if (keys.rows[code] === 0) continue;
    ids++;
    if (keys.nameOf[code] !== noKey) used.add(keys.nameOf[code]!);
  }
  for (const names of keys.moreNames.values()) for (const name of names) used.add(name);
  if (ids !== used.size) {
    findings.add({
      code: 'grouped-by-id',
      severity: 'note',
      rows: [],
      column: accountColumn,
      count: ids,
      params: { ids, names: used.size },
    });
  }
}
