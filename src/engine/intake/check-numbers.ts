import { cellKind } from '../core/cell-kind';
import { noKey, type KeyColumn } from '../core/read-keys';
import type { NumberColumn } from '../core/read-numbers';
import type { Findings } from './findings';
import type { Field, SheetKind } from './types';

interface NumberCheck {
  readonly field: Field;
  readonly column: number;
  readonly label: string;
  readonly factor: number;
  readonly read: NumberColumn;
  /** Blank and total rows. */
  readonly skip: Uint8Array;
  /** The ranked column: a row without it cannot be ranked. */
  readonly isValue: boolean;
  /** Rows are deals, which stay whatever cannot be read. */
  readonly isDeals: boolean;
}

/** Blanks, texts, errors, booleans of one column of numbers, and its unit. Only the ranked column leaves rows out. */
export function checkNumbers(findings: Findings, check: NumberCheck): void {
  const { field, column, label, factor, read, skip, isValue, isDeals } = check;
  const rowsOf = (kind: number): number[] => {
    const rows: number[] = [];
    if (read.counts[kind] === 0) return rows;
    for (let row = 0; row < skip.length; row++) if (read.kinds[row] === kind && skip[row] === 0) rows.push(row);
    return rows;
  };
  const common = { field, column, params: { column: label } };
  const out = (reason: 'blank-value' | 'unreadable-number' | 'cell-error') =>
    isValue ? { leavesOut: { reason, when: null } } : {};
  const blank = rowsOf(cellKind.blank);
  if (isValue || field === 'profit') {
    findings.add({
      ...common,
      code: 'blank-value',
      rows: blank,
      ...(isValue ? {} : { severity: 'note' }),
      ...out('blank-value'),
    });
  }
  findings.add({ ...common, code: 'cell-error', rows: rowsOf(cellKind.error), ...out('cell-error') });
  findings.add({
    ...common,
    code: 'unreadable-number',
    ...(isDeals ? { severity: 'note' as const } : {}),
    rows: rowsOf(cellKind.unreadable),
    ...out('unreadable-number'),
  });
  findings.add({
    ...common,
    code: 'boolean',
    ...(isDeals ? { severity: 'note' as const } : {}),
    rows: rowsOf(cellKind.boolean),
    ...out('unreadable-number'),
  });
  findings.add({ ...common, code: 'text-number', severity: 'note', rows: rowsOf(cellKind.fromText), fixable: true });
  if (factor !== 1) {
    findings.add({
      ...common,
      code: 'unit-factor',
      severity: 'note',
      rows: [],
      count: 1,
      params: { column: label, factor },
    });
  }
}

/** On an order number or in front of it: this line takes back another. */
const CREDIT = /^(cr|cn|cm|rt|ret|ref|rma)[-_ ]?\d|credit|refund|return|退|红字|冲/i;

interface NegativeCheck {
  readonly field: Field;
  readonly column: number;
  readonly label: string;
  readonly values: Float64Array;
  readonly skip: Uint8Array;
  readonly kind: SheetKind;
  readonly account: KeyColumn | undefined;
  readonly orders: KeyColumn | undefined;
}

/**
 * Negative values, and among order lines the credit notes: a line whose number says so, or whose amount an account also has with the
 * other sign. Loss-making profit is no fault of the data and not looked at.
 */
export function checkNegatives(findings: Findings, check: NegativeCheck): void {
  const { field, column, label, values, skip, kind, account, orders } = check;
  const negatives: number[] = [];
  for (let row = 0; row < values.length; row++) if (values[row]! < 0 && skip[row] === 0) negatives.push(row);
  const credits =
    kind === 'orders' ? new Set(creditNotes(negatives, values, skip, account, orders)) : new Set<number>();
  const common = { column, params: { column: label }, choices: ['keep', 'leave-out'] as const };
  const isCredit = (row: number) => credits.has(row);
  findings.add({
    ...common,
    code: 'credit-note',
    rows: negatives.filter(isCredit),
    leavesOut: { reason: 'credit-note', when: 'leave-out' },
  });
  findings.add({
    ...common,
    code: 'negative',
    field,
    rows: negatives.filter((row) => !isCredit(row)),
    leavesOut: { reason: 'negative', when: 'leave-out' },
  });
  findings.passed('negative');
  if (kind === 'orders') findings.passed('credit-note');
}

function creditNotes(
  negatives: readonly number[],
  values: Float64Array,
  skip: Uint8Array,
  account: KeyColumn | undefined,
  orders: KeyColumn | undefined,
): number[] {
  if (negatives.length === 0) return [];
  const pair = (row: number) => `${account ? account.codes[row] : noKey} ${Math.abs(values[row]!)}`;
  const wanted = new Set(negatives.map(pair));
  const amounts = new Set(negatives.map((row) => -values[row]!));
  const opposites = new Set<string>();
  for (let row = 0; row < values.length; row++) {
    if (skip[row] !== 0 || !amounts.has(values[row]!)) continue;
    const found = pair(row);
    if (wanted.has(found)) opposites.add(found);
  }
  return negatives.filter((row) => {
    const number = orders && orders.codes[row] !== noKey ? orders.keys[orders.codes[row]!]! : '';
    return CREDIT.test(number) || opposites.has(pair(row));
  });
}
