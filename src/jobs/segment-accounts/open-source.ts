import type { Cell, Cells } from '../../engine/core/cells';
import type { Result } from '../../engine/core/result';
import { success } from '../../engine/core/result';
import { classifySheet } from '../../engine/intake/classify-sheet';
import { findHeader } from '../../engine/intake/find-header';
import { matchColumns, matchOf } from '../../engine/intake/match-columns';
import type { FoundTable } from '../../engine/intake/types';
import type { Rules } from '../../engine/rules/rules';
import { a1 } from '../../workbook/address';
import { columnPlacesOf, columnsKey } from '../../workbook/column-places';
import { valueOf } from '../../workbook/faults';
import type { FoundPlace } from '../../workbook/read-table';
import { findPlace, readProbe } from '../../workbook/read-table';
import { inExcel } from '../../workbook/run';
import { readSettings } from '../../workbook/settings';
import type { OpenedSource, SourceRef } from '../contract';
import { readRulesInForce } from '../rules-store';
import type { Ratings } from './sections/ratings';
import { RATINGS_KEY, ratingsOf } from './sections/ratings';
import type { SourceNumber } from './source-number';
import { findSourceNumber } from './source-number';

/** What stays with the job after a source was opened. */
export interface Source {
  readonly ref: SourceRef;
  readonly place: FoundPlace;
  readonly table: FoundTable;
  readonly opened: OpenedSource;
  readonly rulesInForce: Rules;
  readonly number: SourceNumber;
  /** Ratings kept in the workbook. */
  readonly ratings: Ratings;
}

/** Example cells that help a person to choose a column. */
const SAMPLES = 3;
/** Longer cells are cut: they are shown in a list of 320 px. */
const SAMPLE_CHARACTERS = 40;

/** Finds the place, its header and what its columns mean. */
export function openSource(ref: SourceRef): Promise<Result<Source>> {
  return inExcel(async (context) => {
    const whole = await findPlace(context, ref);
    const cells = await readProbe(context, whole);
    const rulesInForce = valueOf(await readRulesInForce(context));
    const number = await findSourceNumber(context, whole, ref);
    const found = findHeader(cells);
    const settings = await readSettings(context, [columnsKey(`columns-${number.number}`), RATINGS_KEY]);
    const ours = Object.values(columnPlacesOf(settings, `columns-${number.number}`)).map(({ header }) => header);
    const { place, table } = withoutOurColumns(whole, found, ours);
    const matches = matchColumns(cells, table);
    const opened: OpenedSource = {
      ref,
      label: place.label,
      rows: Math.max(0, place.at.rows - table.dataStart),
      kind: classifySheet(cells, table, matchOf(matches)),
      labels: Array.from({ length: place.at.columns }, (_, column) => table.labels[column] ?? ''),
      samples: Array.from({ length: place.at.columns }, (_, column) => samplesOf(cells, table.dataStart, column)),
      matches,
      isTable: place.table !== null,
      origin: { row: place.at.row + table.dataStart, column: place.at.column },
    };
    return success({ ref, place, table, opened, rulesInForce, number, ratings: ratingsOf(settings.get(RATINGS_KEY)) });
  });
}

/** Columns that an earlier run of ours wrote right of the data are no part of the source. */
function withoutOurColumns(
  place: FoundPlace,
  table: FoundTable,
  ours: readonly string[],
): { readonly place: FoundPlace; readonly table: FoundTable } {
  let columns = place.at.columns;
  while (columns > 1 && ours.includes(table.labels[columns - 1] ?? '')) columns--;
  if (columns === place.at.columns) return { place, table };
  const at = { ...place.at, columns };
  return {
    place: { ...place, at, label: `${place.label.slice(0, place.label.lastIndexOf('!') + 1)}${a1(at)}` },
    table: { ...table, labels: table.labels.slice(0, columns) },
  };
}

function samplesOf(cells: Cells, first: number, column: number): readonly string[] {
  const samples: string[] = [];
  for (let row = first; row < cells.length && samples.length < SAMPLES; row++) {
    const cell: Cell = cells[row]?.at(column) ?? null;
    if (cell === null || cell === '') continue;
    samples.push(String(cell).slice(0, SAMPLE_CHARACTERS));
  }
  return samples;
}
