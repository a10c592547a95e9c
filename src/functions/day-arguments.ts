import { readDates, type DateColumn } from '../engine/core/read-dates';
import { keyOf } from '../engine/core/read-keys';
import { isoDay } from '../engine/core/serial-day';
import { faultOf, refuse } from './answer';
import { isBlank, singleCell, type Line } from './arguments';
import { rulesInForce } from './rules-in-force';

/** A line of cells as days. Texts that can be read two ways end the call: one wrong month would be worse. */
export function readDays(line: Line, start: 0 | 1): DateColumn {
  const read = readDates(line.cells, 0, start);
  if (read.ok) return read.value;
  const { row, ...problem } = read.problem;
  throw faultOf({
    ...problem,
    column: line.name,
    ...(row === undefined || line.cells.length === 1 ? {} : { row: row + start }),
  });
}

/**
 * The as-of day: the argument, else the rule `asOf`. A formula never takes today, which would change the result overnight; so
 * without either the call is refused.
 */
export function readAsOf(argument: unknown): number {
  return readDay('as_of', argument) ?? isoDay(rulesInForce().asOf) ?? refuse('as-of-needed', { column: 'as_of' });
}

/** An optional day, or undefined where it was left out. A blank may arrive as 0, which is no day. */
export function readDay(name: string, argument: unknown): number | undefined {
  const cell = singleCell(argument);
  if (isBlank(cell) || cell === 0) return undefined;
  const day = readDays({ name, cells: [[cell]], isRow: false }, 0).days[0]!;
  if (Number.isNaN(day)) refuse('not-a-date', { column: name, params: { text: keyOf(cell).slice(0, 40) } });
  return day;
}
