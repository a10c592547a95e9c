import type { HeldCells } from '../../engine/core/held-cells';
import type { Result } from '../../engine/core/result';
import { success } from '../../engine/core/result';
import { applyChoiceSteps } from '../../engine/intake/apply-choices';
import { allSteps, partOf } from '../../engine/core/steps';
import type { Steps } from '../../engine/core/steps';
import { checkTableSteps } from '../../engine/intake/check-table';
import type { AppliedChoices, CheckedTable, CheckInput, Field, Finding } from '../../engine/intake/types';
import { isoDay } from '../../engine/core/serial-day';
import type { ReadTable } from '../../workbook/read-table';
import { readHiddenRows, readTable } from '../../workbook/read-table';
import { inExcel } from '../../workbook/run';
import type { CheckReport, Choices, Control, Match } from '../contract';
import type { Source } from './open-source';

/** The cells as read; kept so that choices and rules can change without reading again. */
export interface SourceCells extends ReadTable {
  readonly hiddenRows: readonly number[];
}

/** A checked source: everything that the computation and the layout need. */
export interface Checked {
  readonly match: Match;
  readonly choices: Choices;
  readonly input: CheckInput;
  readonly cells: HeldCells;
  readonly checked: CheckedTable;
  readonly applied: AppliedChoices;
  /** Columns of `cells` that the job asked for beside the matched ones, in its order. */
  readonly more: readonly number[];
}

/** Columns that a job reads beside the matched ones (the periods of a wide table). */
export type MoreColumns = (source: Source, match: Match) => readonly number[];

export function readSource(source: Source, needed: readonly number[], control?: Control): Promise<Result<SourceCells>> {
  return inExcel(async (context) => {
    const read = await readTable(context, source.place, needed, control);
    const first = source.table.dataStart;
    const hidden = (await readHiddenRows(context, source.place)).map((row) => row - first).filter((row) => row >= 0);
    return success({ ...read, hiddenRows: hidden });
  });
}

/** What a check needs beside the cells. */
export interface CheckRequest {
  readonly match: Match;
  readonly choices: Choices;
  /** ISO day: later dates are pointed out. */
  readonly asOf: string;
  /** Columns of the place read beside the matched ones. */
  readonly more?: readonly number[];
  /** The ranked column; the check finds it where none is named, and null ranks none. */
  readonly value?: Field | null;
  /** Rows are deals; what their stage names were said to mean before. */
  readonly deals?: CheckInput['deals'];
}

/** Parses and checks the cells, then applies the choices. */
export function checkSource(source: Source, read: SourceCells, request: CheckRequest): Checked {
  return allSteps(checkSourceSteps(source, read, request));
}

/** The same in steps, for the thread on which the person is waiting. */
export function* checkSourceSteps(source: Source, read: SourceCells, request: CheckRequest): Steps<Checked> {
  const { table } = source;
  const { match, choices, asOf, more = [], value, deals } = request;
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
    ...(value === undefined ? {} : { value }),
    ...(deals === undefined ? {} : { deals }),
    ...(isoDay(asOf) === null ? {} : { asOf: isoDay(asOf) ?? 0 }),
  };
  const checked = yield* partOf(checkTableSteps(read.cells, input), 0, 0.95);
  const applied = yield* partOf(applyChoiceSteps(checked, choices), 0.95, 1);
  return {
    match,
    choices,
    input,
    cells: read.cells,
    checked: { ...checked, findings: checked.findings.map((finding) => withColumns(finding, read.columns)) },
    applied,
    more: more.map((column) => read.columns.indexOf(column)),
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
