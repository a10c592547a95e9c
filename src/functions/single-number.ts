import { readNumbers } from '../engine/core/read-numbers';
import { refuse } from './answer';
import { isBlank, singleCell } from './arguments';
import { unreadableCell } from './tier-arguments';

/** An argument of one number that has to be there. */
export function readSingle(name: string, argument: unknown): number {
  const cell = singleCell(argument);
  const value = readNumbers([[cell]]).values[0]!;
  if (!Number.isNaN(value)) return value;
  if (isBlank(cell)) return refuse('number-missing', { column: name });
  throw unreadableCell(name, cell);
}
