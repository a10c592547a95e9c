import type { Cell, Cells } from '../../engine/core/cells';
import type { Result } from '../../engine/core/result';
import { success } from '../../engine/core/result';
import { isoText, lastSerialDay } from '../../engine/core/serial-day';
import { classifySheet } from '../../engine/intake/classify-sheet';
import { FIELD_WORDS } from '../../engine/intake/field-synonyms';
import { findHeader } from '../../engine/intake/find-header';
import { matchColumns, matchOf } from '../../engine/intake/match-columns';
import type { ColumnMatch, FoundTable } from '../../engine/intake/types';
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
}

/** Example cells that help a person to choose a column. */
const SAMPLES = 3;
/** Longer cells are cut: they are shown in a list of 320 px. */
const SAMPLE_CHARACTERS = 40;

/**
 * Finds the place, its header and what its columns mean. Columns that the same job wrote beside the data (`tag`, see
 * column-places.ts) are no part of the source; those of other jobs are: a tier is worth reading.
 */
export function openSource(ref: SourceRef, tag: string): Promise<Result<Source>> {
  return inExcel(async (context) => {
    const whole = await findPlace(context, ref);
    const cells = await readProbe(context, whole);
    const rulesInForce = valueOf(await readRulesInForce(context));
    const number = await findSourceNumber(context, whole, ref);
    const found = findHeader(cells);
    const ownTag = `${tag}-${number.number}`;
    const settings = await readSettings(context, [columnsKey(ownTag)]);
    // A source that is new here has no columns of ours; its number may be another one's before a run writes it down.
    const isKnown = number.settings.length === 0;
    const ours = isKnown ? Object.values(columnPlacesOf(settings, ownTag)).map(({ header }) => header) : [];
    const { place, table } = withoutOurColumns(whole, found, ours);
    const matches = matchColumns(cells, table);
    const opened: OpenedSource = {
      ref,
      label: place.label,
      rows: Math.max(0, place.at.rows - table.dataStart),
      kind: classifySheet(cells, table, matchOf(matches)),
      labels: Array.from({ length: place.at.columns }, (_, column) => table.labels[column] ?? ''),
      samples: Array.from({ length: place.at.columns }, (_, column) =>
        samplesOf(cells, table.dataStart, column, isDateColumn(matches, column)),
      ),
      matches,
      isTable: place.table !== null,
      origin: { row: place.at.row + table.dataStart, column: place.at.column },
    };
    return success({ ref, place, table, opened, rulesInForce, number });
  });
}

/** Own columns at the right end are cut off; one that other columns have come to stand behind loses its name, so that nothing matches it. */
function withoutOurColumns(
  place: FoundPlace,
  table: FoundTable,
  ours: readonly string[],
): { readonly place: FoundPlace; readonly table: FoundTable } {
  let columns = place.at.columns;
  while (columns > 1 && ours.includes(table.labels[columns - 1] ?? '')) columns--;
  const labels = table.labels.slice(0, columns).map((label) => (ours.includes(label) ? '' : label));
  if (columns === place.at.columns) return { place, table: { ...table, labels } };
  const at = { ...place.at, columns };
  return {
    place: { ...place, at, label: `${place.label.slice(0, place.label.lastIndexOf('!') + 1)}${a1(at)}` },
    table: { ...table, labels },
  };
}

function isDateColumn(matches: readonly ColumnMatch[], column: number): boolean {
  return matches.some((match) => match.column === column && FIELD_WORDS[match.field].sort === 'date');
}

/** A date is shown as a day: a serial number tells a person nothing. */
function samplesOf(cells: Cells, first: number, column: number, areDates: boolean): readonly string[] {
  const samples: string[] = [];
  for (let row = first; row < cells.length && samples.length < SAMPLES; row++) {
    const cell: Cell = cells[row]?.at(column) ?? null;
    if (cell === null || cell === '') continue;
    const isDay = areDates && typeof cell === 'number' && cell >= 1 && cell <= lastSerialDay;
    const text = isDay ? isoText(cell) : String(cell);
    samples.push(text.slice(0, SAMPLE_CHARACTERS));
  }
  return samples;
}
