import { cellKind, type CellKind } from '../core/cell-kind';
import type { HeldCells } from '../core/held-cells';
import type { Steps } from '../core/steps';
import type { DateOrder } from '../core/text-date';
import type { Findings } from './findings';
import { dateSteps } from './read-columns';
import { dataRowsOfKind, dataRowsWhere } from './rows-where';
import type { Choices, Field } from './types';

interface DateCheck {
  readonly field: Field;
  readonly column: number;
  readonly label: string;
  readonly first: number;
  readonly skip: Uint8Array;
  readonly asOf: number | undefined;
  readonly choices: Choices;
}

/** Dates that lie behind us by their meaning; a close date may well be in the future. */
const PAST: readonly Field[] = [
  'orderDate', 'created', 'stageEntry', 'lastContact', 'contactDate', 'openedOn', 'answeredOn', 'closedOn', 'since', 'birthday',
]; // prettier-ignore

/**
 * One column of dates: texts and the order they are read in, texts that are none, dates after the as-of day. Where the texts can be
 * read two ways the finding `date-order` asks; until it is answered the column has no dates.
 */
export function* checkDateSteps(findings: Findings, cells: HeldCells, check: DateCheck): Steps<Float64Array> {
  const { field, column, label, first, skip, asOf } = check;
  const chosen = orderOf(check.choices[`date-order:${field}`]);
  const read = yield* dateSteps(cells, column, first, chosen);
  yield 1;
  const common = { field, column, params: { column: label } };
  if (!read.ok || chosen !== undefined) {
    const row = read.ok ? undefined : read.problem.row;
    findings.add({
      ...common,
      code: 'date-order',
      rows: row === undefined ? [] : [row],
      count: 1,
      choices: ['skip', 'month-first', 'day-first'],
    });
  }
  if (!read.ok) return new Float64Array(skip.length).fill(NaN);

  const { days, order } = read.value;
  const rowsOf = (kind: CellKind) => dataRowsOfKind(read.value, kind, skip);
  findings.add({
    ...common,
    code: 'text-date',
    // Year first cannot be misread; the other orders a person should see.
    severity: (order ?? 'year-first') === 'year-first' ? 'note' : 'look',
    rows: yield* rowsOf(cellKind.fromText),
    params: { column: label, order: order ?? 'year-first' },
    fixable: true,
  });
  const { kinds } = read.value;
  const isUnreadable = (row: number): boolean => kinds[row] === cellKind.unreadable || kinds[row] === cellKind.boolean;
  const unreadable = yield* dataRowsWhere(skip, isUnreadable);
  findings.add({ ...common, code: 'unreadable-date', severity: 'note', rows: unreadable });
  findings.add({ ...common, code: 'cell-error', severity: 'note', rows: yield* rowsOf(cellKind.error) });
  if (asOf !== undefined && PAST.includes(field)) {
    findings.add({
      ...common,
      code: 'future-date',
      rows: yield* dataRowsWhere(skip, (row) => days[row]! > asOf),
      choices: ['keep', 'leave-out'],
      leavesOut: { reason: 'future-date', when: 'leave-out' },
    });
    findings.passed('future-date');
  }
  return days;
}

export function orderOf(choice: string | undefined): DateOrder | undefined {
  return choice === 'month-first' || choice === 'day-first' ? choice : undefined;
}
