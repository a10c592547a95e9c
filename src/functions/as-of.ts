import { readDates } from '../engine/core/read-dates';
import { keyOf } from '../engine/core/read-keys';
import { refuse } from './answer';
import { isBlank, singleCell } from './arguments';

/** An optional day as its serial number, or undefined where it was left out; a blank may arrive as 0, which is no day. */
export function readDay(name: string, argument: unknown): number | undefined {
  const cell = singleCell(argument);
  if (isBlank(cell) || cell === 0) return undefined;
  const read = readDates([[cell]]);
  if (!read.ok) return refuse(read.problem.code, { column: name });
  const day = read.value.days[0]!;
  if (Number.isNaN(day)) refuse('not-a-date', { column: name, params: { text: keyOf(cell).slice(0, 40) } });
  return day;
}
