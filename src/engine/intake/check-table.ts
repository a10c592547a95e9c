import type { Cells } from '../core/cells';
import { HeldCells } from '../core/held-cells';
import { noKey, type KeyColumn } from '../core/read-keys';
import type { NumberColumn } from '../core/read-numbers';
import { allSteps, partOf, rowsAStep, type Steps } from '../core/steps';
import { accountColumn, valueField } from './account-column';
import { countKeySteps, nameOfKey } from './account-keys';
import { accountCheckSteps } from './check-accounts';
import { checkDateSteps } from './check-dates';
import { checkDealSteps } from './check-deals';
import { checkNegativeSteps } from './check-negatives';
import { checkNumberSteps } from './check-numbers';
import { checkContactSteps, checkFlagSteps, checkRatingSteps, checkWordSteps, type WordField } from './check-words';
import { FIELD_WORDS, type FieldSort } from './field-synonyms';
import { firstFilled } from './filled-cells';
import { Findings } from './findings';
import { keySteps, numberSteps } from './read-columns';
import { RATING_FIELDS } from './relationship-synonyms';
import { rowsWhere } from './rows-where';
import { totalRowSteps } from './total-rows';
import type { CheckedTable, CheckInput, Field, Finding } from './types';
import { unitFactor } from './unit-factor';

/**
 * Everything that is wrong or remarkable in the data, counted and with its places, and the columns parsed once for the computation.
 *
 * Shapes  cells: the whole sheet, title lines and header too → rows: data rows below `table.dataStart`
 * Units   numbers are multiplied by their header's unit (万元 × 10,000); dates are serial days
 * Blanks  a row without account or value is left out and counted, a wholly blank row too
 * Ties    places in row order
 * Errors  none, whatever the cells hold; without an account column the account findings are absent
 * Cost    O(n · matched columns), no object per row
 *
 * @example checkTable([['Acme', '1,200']], { table: findHeader([]), match: { account: 0, revenue: 1 }, kind: 'orders' }).columns.numbers.get('revenue') // => Float64Array.of(1200)
 */
export function checkTable(cells: Cells, input: CheckInput): CheckedTable {
  return allSteps(checkTableSteps(HeldCells.of(cells), input));
}

/** As `checkTable`, a step for some thousand rows of each pass, so that a full sheet can be checked where a person is waiting. */
export function* checkTableSteps(cells: HeldCells, input: CheckInput): Steps<CheckedTable> {
  const { table, match, kind } = input;
  const first = table.dataStart;
  const rows = Math.max(0, cells.rows - first);
  const findings = new Findings(cells, first);
  const keyColumn = accountColumn(match);
  const nameColumn = match.accountId === undefined ? undefined : match.account;
  // Deals are not ranked: a missing amount leaves none of them out.
  const isDeals = input.deals !== undefined;
  const ranked = !isDeals ? (valueField(match) ?? null) : null;
  const value = input.value === undefined ? ranked : input.value;
  const numbers = yield* partOf(readAllNumberSteps(cells, input), 0, 0.1);

  const account = keyColumn === undefined ? undefined : yield* partOf(keySteps(cells, keyColumn, first), 0.1, 0.3);
  const summed = numbers.get(isDeals ? 'amount' : (value ?? 'amount'))?.values;
  const skip = yield* skippedRowSteps(findings, cells, input, account, isDeals || value !== null ? summed : undefined);
  const name = nameColumn === undefined ? undefined : yield* partOf(keySteps(cells, nameColumn, first), 0.4, 0.5);
  if (account && keyColumn !== undefined) {
    const check = {
      account,
      accountColumn: keyColumn,
      nameColumn,
      keys: yield* partOf(countKeySteps(account, name, skip), 0.5, 0.55),
      skip,
      kind,
      isDeals,
    };
    yield* partOf(accountCheckSteps(findings, check), 0.55, 0.8);
  }
  for (const [field, read] of numbers) {
    const label = table.labels[match[field]!] ?? '';
    const factor = unitFactor(label);
    const check = {
      field,
      column: match[field]!,
      label,
      factor,
      read,
      skip,
      isValue: field === value,
      isDeals,
    };
    yield* partOf(checkNumberSteps(findings, check), 0.8, 0.8);
  }
  findings.passed('cell-error');
  if (value !== null) findings.passed('blank-value');
  if (numbers.size > 0) findings.passed('unreadable-number');
  const signed = isDeals ? 'amount' : value;
  const values = signed === null ? undefined : numbers.get(signed)?.values;
  const orders =
    match.orderNumber === undefined ? undefined : yield* partOf(keySteps(cells, match.orderNumber, first), 0.8, 0.84);
  if (signed !== null && values && signed !== 'profit') {
    const label = table.labels[match[signed]!] ?? '';
    const check = { field: signed, column: match[signed]!, label, values, skip, kind, account, orders };
    yield* partOf(checkNegativeSteps(findings, check), 0.84, 0.85);
  }
  const dates = new Map<Field, Float64Array>();
  for (const field of matchedFields(input, 'date')) {
    const label = table.labels[match[field]!] ?? '';
    const { asOf, choices = {} } = input;
    const check = { field, column: match[field]!, label, first, skip, asOf, choices };
    dates.set(field, yield* partOf(checkDateSteps(findings, cells, check), 0.85, 0.95));
  }
  if (dates.size > 0) findings.passed('text-date');
  const beside = (field: Field) => ({ column: match[field]!, label: table.labels[match[field]!] ?? '', first, skip });
  for (const [field, read] of numbers) {
    if (!RATING_FIELDS.has(field)) continue;
    yield* partOf(checkRatingSteps(findings, read.values, { field, ...beside(field) }), 0.95, 0.95);
  }
  const flags = new Map<Field, Float64Array>();
  for (const field of matchedFields(input, 'flag')) {
    const checked = checkFlagSteps(findings, cells, { field, ...beside(field) });
    flags.set(field, yield* partOf(checked, 0.95, 0.95));
  }
  const words = new Map<WordField, KeyColumn>();
  // Elsewhere a column that sounds like one of these is something else.
  const isOfPeople = kind === 'contacts' || kind === 'contactLog' || kind === 'unknown';
  for (const field of ['role', 'depth', 'stance'] as const) {
    if (!isOfPeople || match[field] === undefined) continue;
    const checked = checkWordSteps(findings, cells, { field, ...beside(field) });
    words.set(field, yield* partOf(checked, 0.95, 0.95));
  }
  if (kind === 'contacts' && account && match.contact !== undefined) {
    const contact = yield* partOf(keySteps(cells, match.contact, first), 0.95, 0.95);
    yield* partOf(checkContactSteps(findings, contact, account, match.contact, skip), 0.95, 0.95);
  }
  yield* partOf(checkCurrencySteps(findings, cells, input), 0.95, 0.95);
  checkHidden(findings, input, rows);
  const figures = new Map([...numbers].map(([field, read]) => [field, read.values]));
  const dealCheck = input.deals && {
    table,
    match,
    meanings: input.deals.meanings,
    choices: input.choices ?? {},
    asOf: input.asOf,
    skip,
    account,
    numbers: figures,
    dates,
  };
  const deals = dealCheck && { deals: yield* partOf(checkDealSteps(findings, cells, dealCheck), 0.95, 0.99) };

  return {
    rows,
    findings: [...findings.list].sort((a, b) => weight(a) - weight(b)),
    rowsOf: findings.rowsOf,
    groupsOf: findings.groupsOf,
    leavesOut: findings.leavesOut,
    columns: {
      ...(yield* accountColumnSteps(rows, account, name)),
      value,
      numbers: figures,
      dates,
      flags,
      orderNumbers: orders ?? null,
      words,
      ...deals,
    },
  };
}

function matchedFields({ match }: CheckInput, sort: FieldSort): Field[] {
  return (Object.keys(match) as Field[]).filter(
    (field) => match[field] !== undefined && FIELD_WORDS[field].sort === sort,
  );
}

function* readAllNumberSteps(cells: HeldCells, input: CheckInput): Steps<Map<Field, NumberColumn>> {
  const read = new Map<Field, NumberColumn>();
  for (const field of matchedFields(input, 'number')) {
    const column = input.match[field]!;
    const factor = unitFactor(input.table.labels[column] ?? '');
    read.set(field, yield* numberSteps(cells, column, input.table.dataStart, factor));
  }
  return read;
}

/** 1 for blank rows and total rows: they are no data, and no other finding speaks of them. */
function* skippedRowSteps(
  findings: Findings,
  cells: HeldCells,
  { table, match }: CheckInput,
  account: KeyColumn | undefined,
  values: Float64Array | undefined,
): Steps<Uint8Array> {
  const first = table.dataStart;
  const skip = new Uint8Array(Math.max(0, cells.rows - first));
  const isBlankRow = (row: number): boolean =>
    (account === undefined || account.codes[row] === noKey) && firstFilled(cells, first + row) < 0;
  const blanks = yield* partOf(rowsWhere(skip.length, isBlankRow), 0.3, 0.32);
  const nameColumns = [match.account, match.accountId].filter((column) => column !== undefined);
  const totals = yield* partOf(totalRowSteps(cells, first, nameColumns, values), 0.32, 0.4);
  for (const row of blanks) skip[row] = 1;
  for (const row of totals) skip[row] = 1;
  const column = nameColumns[0] ?? 0;
  findings.add({
    code: 'blank-row',
    severity: 'note',
    rows: blanks,
    column,
    leavesOut: { reason: 'blank-row', when: null },
  });
  findings.add({
    code: 'total-row',
    rows: totals,
    column: (row) => Math.max(0, firstFilled(cells, first + row)),
    choices: ['leave-out', 'keep'],
    leavesOut: { reason: 'total-row', when: 'leave-out' },
  });
  findings.passed('total-row');
  return skip;
}

function* checkCurrencySteps(findings: Findings, cells: HeldCells, { table, match }: CheckInput): Steps<void> {
  if (match.currency === undefined) return;
  const { keys, codes } = yield* keySteps(cells, match.currency, table.dataStart);
  if (keys.length < 2) return;
  const rows = keys.map((_, code) => codes.indexOf(code));
  findings.add({
    code: 'several-currencies',
    rows,
    column: match.currency,
    params: { currencies: keys.slice(0, 5).join(', ') },
  });
}

function checkHidden(findings: Findings, { hiddenRows, match }: CheckInput, rows: number): void {
  if (hiddenRows === undefined) return;
  findings.add({
    code: 'hidden-row',
    severity: 'note',
    rows: hiddenRows.filter((row) => row >= 0 && row < rows),
    column: accountColumn(match) ?? 0,
    choices: ['keep', 'leave-out'],
    leavesOut: { reason: 'hidden-row', when: 'leave-out' },
  });
  findings.passed('hidden-row');
}

function* accountColumnSteps(
  rows: number,
  account: KeyColumn | undefined,
  name: KeyColumn | undefined,
): Steps<Pick<CheckedTable['columns'], 'account' | 'keys' | 'names'>> {
  if (!account) return { account: new Int32Array(rows).fill(noKey), keys: [], names: [] };
  // Without names an account is called by its key.
  if (!name) return { account: account.codes, keys: account.keys, names: account.keys };
  const counted = yield* partOf(countKeySteps(account, name, new Uint8Array(rows)), 0.99, 1);
  const names: string[] = [];
  for (let code = 0; code < account.keys.length; code++) {
    if (code % rowsAStep === 0) yield 1;
    names.push(nameOfKey(counted, code));
  }
  return { account: account.codes, keys: account.keys, names };
}

/** Things to look at first, then notes, then what was fine. */
function weight({ severity }: Finding): number {
  return severity === 'look' ? 0 : severity === 'note' ? 1 : 2;
}
