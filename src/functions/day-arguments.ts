import { readDates, type DateColumn } from '../engine/core/read-dates';
import { keyOf } from '../engine/core/read-keys';
import { isoDay } from '../engine/core/serial-day';
import { faultOf, refuse } from './answer';
import type { Line } from './arguments';
import { readDay } from './as-of';
import { rulesInForce } from './rules-in-force';

/** A line of cells as days. Texts that can be read two ways end the call: one wrong month would be worse. */
export function readDays(line: Line, start: 0 | 1): DateColumn {
  const read = readDates(line.cells, 0, start);
  if (read.ok) return read.value;
  const { row, ...problem } = read.problem;
  throw faultOf({ ...problem, column: line.name, ...(row === undefined ? {} : { row: row + start }) });
}

/**
 * The as-of day: the argument, else the rule `asOf`. A formula never takes today, which would change the result overnight; so
 * without either the call is refused.
 */
export function readAsOf(argument: unknown): number {
  const day = readDay('as_of', argument);
  if (day !== undefined) return day;
  return isoDay(rulesInForce().asOf) ?? refuse('as-of-needed', { column: 'as_of' });
}
