import type { Cells } from '../core/cells';
import { HeldCells } from '../core/held-cells';
import { noKey, type KeyColumn } from '../core/read-keys';
import type { NumberColumn } from '../core/read-numbers';
import { allSteps, partOf, type Steps } from '../core/steps';
import { accountColumn, valueField } from './account-column';
import { countKeySteps, nameOfKey } from './account-keys';
import { accountCheckSteps } from './check-accounts';
import { checkDateSteps } from './check-dates';
import { checkDeals } from './check-deals';
import { checkNegatives, checkNumbers } from './check-numbers';
import { checkContacts, checkFlags, checkRatings, checkWords, type WordField } from './check-words';
import { FIELD_WORDS, type FieldSort } from './field-synonyms';
import { firstFilled } from './filled-cells';
import { Findings } from './findings';
import { keysIn, keySteps, numberSteps } from './read-columns';
import { RATING_FIELDS } from './relationship-synonyms';
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
  const name = nameColumn === undefined ? undefined : yield* keySteps(cells, nameColumn, first);
  if (account && keyColumn !== undefined) {
    yield* accountCheckSteps(findings, {
      account,
      accountColumn: keyColumn,
      nameColumn,
      keys: yield* countKeySteps(account, name, skip),
      skip,
      kind,
      isDeals,
    });
  }
  for (const [field, read] of numbers) {
    const label = table.labels[match[field]!] ?? '';
    const factor = unitFactor(label);
    checkNumbers(findings, {
      field,
      column: match[field]!,
      label,
      factor,
      read,
      skip,
      isValue: field === value,
      isDeals,
    });
    yield 0.8;
  }
  findings.passed('cell-error');
  if (value !== null) findings.passed('blank-value');
  if (numbers.size > 0) findings.passed('unreadable-number');
  const signed = isDeals ? 'amount' : value;
  const values = signed === null ? undefined : numbers.get(signed)?.values;
  if (signed !== null && values && signed !== 'profit') {
    const label = table.labels[match[signed]!] ?? '';
    const orders =
      match.orderNumber === undefined ? undefined : yield* partOf(keySteps(cells, match.orderNumber, first), 0.8, 0.85);
    yield 0.85;
    checkNegatives(findings, { field: signed, column: match[signed]!, label, values, skip, kind, account, orders });
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
    if (RATING_FIELDS.has(field)) checkRatings(findings, read.values, { field, ...beside(field) });
  }
  const flags = new Map<Field, Float64Array>();
  for (const field of matchedFields(input, 'flag'))
    flags.set(field, checkFlags(findings, cells, { field, ...beside(field) }));
  const words = new Map<WordField, KeyColumn>();
  // Elsewhere a column that sounds like one of these is something else.
  const isOfPeople = kind === 'contacts' || kind === 'contactLog' || kind === 'unknown';
  for (const field of ['role', 'depth', 'stance'] as const) {
    if (isOfPeople && match[field] !== undefined)
      words.set(field, checkWords(findings, cells, { field, ...beside(field) }));
  }
  if (kind === 'contacts' && account && match.contact !== undefined) {
    checkContacts(findings, keysIn(cells, match.contact, first), account, match.contact, skip);
  }
  checkCurrencies(findings, cells, input);
  checkHidden(findings, input, rows);
  const deals = input.deals && {
    deals: checkDeals(findings, cells, {
      table,
      match,
      meanings: input.deals.meanings,
      choices: input.choices ?? {},
      asOf: input.asOf,
      skip,
      account,
      numbers: new Map([...numbers].map(([field, read]) => [field, read.values])),
      dates,
    }),
  };

  return {
    rows,
    findings: [...findings.list].sort((a, b) => weight(a) - weight(b)),
    rowsOf: findings.rowsOf,
    groupsOf: findings.groupsOf,
    leavesOut: findings.leavesOut,
    columns: {
      ...(yield* accountColumnSteps(rows, account, name)),
      value,
      numbers: new Map([...numbers].map(([field, read]) => [field, read.values])),
      dates,
      flags,
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
  const blanks: number[] = [];
  for (let row = 0; row < skip.length; row++) {
    if ((account === undefined || account.codes[row] === noKey) && firstFilled(cells, first + row) < 0)
      blanks.push(row);
  }
  const nameColumns = [match.account, match.accountId].filter((column) => column !== undefined);
  const totals = yield* totalRowSteps(cells, first, nameColumns, values);
  for (const row of [...blanks, ...totals]) skip[row] = 1;
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

function checkCurrencies(findings: Findings, cells: HeldCells, { table, match }: CheckInput): void {
  if (match.currency === undefined) return;
  const { keys, codes } = keysIn(cells, match.currency, table.dataStart);
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
  const counted = yield* countKeySteps(account, name, new Uint8Array(rows));
  return { account: account.codes, keys: account.keys, names: account.keys.map((_, code) => nameOfKey(counted, code)) };
}

/** Things to look at first, then notes, then what was fine. */
function weight({ severity }: Finding): number {
  return severity === 'look' ? 0 : severity === 'note' ? 1 : 2;
}
