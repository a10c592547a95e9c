import { cellKind } from '../core/cell-kind';
import { noKey, type KeyColumn } from '../core/read-keys';
import { groupKeySteps, nameOfKey, type AccountKeys } from './account-keys';
import { partOf, rowsAStep, type Steps } from '../core/steps';
import type { Findings } from './findings';
import { foldName } from './fold-name';
import { dataRowsOfKind, dataRowsWhere } from './rows-where';
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

  if (!isDeals) {
    findings.add({
      code: 'blank-account',
      rows: yield* dataRowsOfKind(account, cellKind.blank, skip),
      column: accountColumn,
      leavesOut: { reason: 'blank-account', when: null },
    });
    findings.passed('blank-account');
  }
  findings.add({
    code: 'cell-error',
    field: nameColumn === undefined ? 'account' : 'accountId',
    rows: yield* dataRowsOfKind(account, cellKind.error, skip),
    column: accountColumn,
    ...(isDeals ? {} : { leavesOut: { reason: 'cell-error', when: null } as const }),
  });

  if (kind === 'accounts') {
    const { codes } = account;
    const isLater = (row: number): boolean => codes[row] !== noKey && keys.firstRow[codes[row]!] !== row;
    const later = yield* dataRowsWhere(skip, isLater);
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
  const isSpelledTwice = (codes: Int32Array): boolean => {
    const name = nameOfKey(keys, codes[0]!);
    return codes.some((code) => nameOfKey(keys, code) !== name);
  };
  const lookAlikes = yield* partOf(groupKeySteps(keys, foldOf, isSpelledTwice), 0.1, 0.8);
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
  // Names that some id has; each once.
  const isUsed = new Uint8Array(keys.names.length);
  const renamed: number[] = [];
  for (const [code, names] of keys.moreNames) {
    if (renamed.length % rowsAStep === 0) yield 1;
    renamed.push(keys.firstRow[code]!);
    for (const name of names) isUsed[name] = 1;
  }
  findings.add({ code: 'id-two-names', severity: 'note', rows: renamed, column: accountColumn });
  findings.passed('id-two-names');
  let ids = 0;
  for (let code = 0; code < keys.keys.length; code++) {
    if (code % rowsAStep === 0) yield 1;
    if (keys.rows[code] === 0) continue;
    ids++;
    if (keys.nameOf[code] !== noKey) isUsed[keys.nameOf[code]!] = 1;
  }
  let used = 0;
  for (let name = 0; name < isUsed.length; name++) used += isUsed[name]!;
  if (ids !== used) {
    findings.add({
      code: 'grouped-by-id',
      severity: 'note',
      rows: [],
      column: accountColumn,
      count: ids,
      params: { ids, names: used },
    });
  }
}
