import { parsed, readSettings, SETTING_PREFIX } from '../../workbook/settings';
import type { Mark, Setting } from '../../workbook/write-plan';
import { columnLetters } from '../../workbook/address';
import type { FoundPlace, Place } from '../../workbook/read-table';
import type { WorkbookContext } from '../../workbook/run';
import { readMark } from '../../workbook/sheets';

/** Custom property of a source sheet: a number by which it is known, also after it was renamed, moved or the file reopened. */
const SOURCE_MARK = 'KAM.source';
const SOURCES = `${SETTING_PREFIX}sources`;

/** Which source of the workbook this is, and what has to be written down when it is a new one. */
export interface SourceNumber {
  readonly number: number;
  readonly marks: readonly Mark[];
  readonly settings: readonly Setting[];
}

/** The first source has the portfolio sheet and KAM_Cuts, the second its own sheet and KAM_Cuts_2, and so on. */
export async function findSourceNumber(
  context: WorkbookContext,
  place: FoundPlace,
  from: Place,
): Promise<SourceNumber> {
  const mark = await readMark(context, place.sheetId, SOURCE_MARK);
  const settings = await readSettings(context, [SOURCES]);
  const known = parsed(settings.get(SOURCES));
  const sources = Array.isArray(known) ? known.map(String) : [];
  const sheetMark = mark ?? nextMark(sources);
  const key = `${sheetMark}|${partOf(place, from)}`;
  const marks = mark === null ? [{ sheet: place.sheet, key: SOURCE_MARK, value: sheetMark }] : [];
  const index = sources.indexOf(key);
  if (index >= 0) return { number: index + 1, marks, settings: [] };
  return {
    number: sources.length + 1,
    marks,
    settings: [{ key: SOURCES, value: JSON.stringify([...sources, key]) }],
  };
}

/** A table is known by its name, a selection by its first column, which stays when rows are added. */
function partOf(place: FoundPlace, from: Place): string {
  if (place.table !== null) return `table:${place.table}`;
  return from.kind === 'selection' ? `columns:${columnLetters(place.at.column)}` : 'sheet';
}

function nextMark(sources: readonly string[]): string {
  return String(1 + Math.max(0, ...sources.map((key) => Number.parseInt(key, 10) || 0)));
}
