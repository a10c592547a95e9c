import type { Cells } from '../../engine/core/cells';
import type { Problem, Result } from '../../engine/core/result';
import { success } from '../../engine/core/result';
import { accountColumn, valueField } from '../../engine/intake/account-column';
import { applyChoices } from '../../engine/intake/apply-choices';
import { checkTable } from '../../engine/intake/check-table';
import type { AppliedChoices, CheckedTable, CheckInput, Field, Finding } from '../../engine/intake/types';
import { isoDay } from '../../engine/core/serial-day';
import type { ReadTable } from '../../workbook/read-table';
import { readHiddenRows, readTable } from '../../workbook/read-table';
import { inExcel } from '../../workbook/run';
import type { CheckReport, Choices, Control, Match } from '../contract';
import type { Source } from './open-source';
import { widePeriods } from './sections/periods';

/** The cells as read; kept so that choices and rules can change without reading again. */
export interface SourceCells extends ReadTable {
  readonly hiddenRows: readonly number[];
  /** Columns of the place that were asked for. */
  readonly needed: readonly number[];
}

/** A checked source: everything that the computation and the layout need. */
export interface Checked {
  readonly match: Match;
  readonly choices: Choices;
  readonly input: CheckInput;
  readonly cells: Cells;
  readonly checked: CheckedTable;
  readonly applied: AppliedChoices;
  readonly accountColumn: number;
  readonly value: Field;
  /** Columns of `cells` that hold the periods of a wide table, oldest first. */
  readonly periods: readonly number[];
}

export function readSource(source: Source, match: Match, control?: Control): Promise<Result<SourceCells>> {
  const needed = neededColumns(source, match);
  return inExcel(async (context) => {
    const read = await readTable(context, source.place, needed, control);
    const first = source.table.dataStart;
    const hidden = (await readHiddenRows(context, source.place)).map((row) => row - first).filter((row) => row >= 0);
    return success({ ...read, hiddenRows: hidden, needed });
  });
}

/** Do the cells that were read hold all columns that are asked for now? */
export function holds(source: Source, cells: SourceCells, match: Match): boolean {
  return neededColumns(source, match).every((column) => cells.columns.includes(column));
}

/** The matched columns, and those of other periods in a wide table. */
function neededColumns(source: Source, match: Match): number[] {
  return [...new Set([...Object.values(match), ...periodsOf(source, match)])];
}

function periodsOf({ table }: Source, match: Match): readonly number[] {
  const field = valueField(match);
  return field === undefined ? [] : widePeriods(table.labels, match, match[field] ?? 0);
}

/** What makes going on impossible, before anything is computed. */
export function obstacle(source: Source, match: Match): Problem | null {
  if (source.opened.rows === 0) return { code: 'no-data-rows', params: { place: source.opened.label } };
  if (accountColumn(match) === undefined) return { code: 'no-account-column', params: { place: source.opened.label } };
  if (valueField(match) === undefined) return { code: 'no-value-column', params: { place: source.opened.label } };
  return null;
}

/** Parses and checks the cells, then applies the choices. Only to be called where there is no obstacle. */
export function checkSource(source: Source, read: SourceCells, match: Match, choices: Choices, asOf: string): Checked {
  const { table } = source;
  // When only some columns were read they stand side by side; the match is moved there, places are moved back.
  const compact = Object.fromEntries(
    Object.entries(match).map(([field, column]) => [field, read.columns.indexOf(column)]),
  ) as Match;
  const labels = read.columns.map((column) => table.labels[column] ?? '');
  const input: CheckInput = {
    table: { ...table, labels },
    match: compact,
    kind: source.opened.kind,
    choices,
    hiddenRows: read.hiddenRows,
    ...(isoDay(asOf) === null ? {} : { asOf: isoDay(asOf) ?? 0 }),
  };
  const checked = checkTable(read.cells, input);
  return {
    match,
    choices,
    input,
    cells: read.cells,
    checked: { ...checked, findings: checked.findings.map((finding) => withColumns(finding, read.columns)) },
    applied: applyChoices(checked, choices),
    accountColumn: accountColumn(match) ?? 0,
    value: valueField(match) ?? 'revenue',
    periods: periodsOf(source, match).map((column) => read.columns.indexOf(column)),
  };
}

export function reportOf({ checked, applied }: Checked): CheckReport {
  return { rows: checked.rows, leftOut: applied.leftOutCount, findings: checked.findings };
}

function withColumns(finding: Finding, columns: readonly number[]): Finding {
  const back = (place: Finding['places'][number]): Finding['places'][number] => ({
    ...place,
    column: columns[place.column] ?? place.column,
  });
  return {
    ...finding,
    places: finding.places.map(back),
    ...(finding.groups
      ? { groups: finding.groups.map((group) => ({ ...group, places: group.places.map(back) })) }
      : {}),
  };
}
