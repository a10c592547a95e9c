import { isCellError } from '../engine/core/cell-kind';
import { keyOf } from '../engine/core/read-keys';
import { flagOf } from '../engine/core/read-flags';
import { faultOf } from './answer';
import { looksLikeHeader, readLines, type Line } from './arguments';
import type { Fault } from './fault';
import type { Rows } from './row-answers';

/** Ranges of answers, side by side. */
export interface FlagRows extends Rows {
  readonly lines: readonly Line[];
}

/** Reads ranges of TRUE and FALSE. Their first row is a header when it holds texts that are no answer; a single row never is. */
export function readFlagRows(ranges: Readonly<Record<string, unknown>>): FlagRows {
  const named = Object.entries(ranges).map(([name, argument]) => ({ name, argument, isNumeric: false }));
  const { lines } = readLines(named);
  const cells = lines[0]?.cells.length ?? 0;
  const isHeader = ({ cells: [first] }: Line): boolean => looksLikeHeader(first?.[0]) && flagOf(first?.[0]) === null;
  const start = cells > 1 && lines.every(isHeader) ? 1 : 0;
  return { lines, start, rows: cells - start, isRow: lines.every((line) => line.isRow) };
}

/** A row's answers, undefined where nobody has said; or the fault of the first cell that is none. */
export function flagsAt({ lines, start }: FlagRows, row: number): readonly (boolean | undefined)[] | Fault {
  const answers: (boolean | undefined)[] = [];
  for (const line of lines) {
    const answer = flagOf(line.cells[row + start]?.[0]);
    if (answer === null) return unreadableFlag(line, row + start);
    answers.push(answer);
  }
  return answers;
}

/** The fault of a cell that is neither yes nor no. */
export function unreadableFlag(line: Line, row: number): Fault {
  const text = keyOf(line.cells[row]?.[0] ?? null).slice(0, 40);
  const place = line.cells.length > 1 ? { row } : {};
  return faultOf({
    code: isCellError(text) ? 'cell-error' : 'not-a-flag',
    column: line.name,
    ...place,
    params: { text },
  });
}
