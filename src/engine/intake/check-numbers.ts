import { cellKind, type CellKind } from '../core/cell-kind';
import type { NumberColumn } from '../core/read-numbers';
import type { Steps } from '../core/steps';
import type { Findings } from './findings';
import { dataRowsOfKind } from './rows-where';
import type { Field } from './types';

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
export function* checkNumberSteps(findings: Findings, check: NumberCheck): Steps<void> {
  const { field, column, label, factor, read, skip, isValue, isDeals } = check;
  const rowsOf = (kind: CellKind) => dataRowsOfKind(read, kind, skip);
  const common = { field, column, params: { column: label } };
  const out = (reason: 'blank-value' | 'unreadable-number' | 'cell-error') =>
    isValue ? { leavesOut: { reason, when: null } } : {};
  const blank = yield* rowsOf(cellKind.blank);
  if (isValue || field === 'profit') {
    findings.add({
      ...common,
      code: 'blank-value',
      rows: blank,
      ...(isValue ? {} : { severity: 'note' }),
      ...out('blank-value'),
    });
  }
  findings.add({ ...common, code: 'cell-error', rows: yield* rowsOf(cellKind.error), ...out('cell-error') });
  findings.add({
    ...common,
    code: 'unreadable-number',
    ...(isDeals ? { severity: 'note' as const } : {}),
    rows: yield* rowsOf(cellKind.unreadable),
    ...out('unreadable-number'),
  });
  findings.add({
    ...common,
    code: 'boolean',
    ...(isDeals ? { severity: 'note' as const } : {}),
    rows: yield* rowsOf(cellKind.boolean),
    ...out('unreadable-number'),
  });
  findings.add({
    ...common,
    code: 'text-number',
    severity: 'note',
    rows: yield* rowsOf(cellKind.fromText),
    fixable: true,
  });
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
