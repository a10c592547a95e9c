import { cellKind } from '../engine/core/cell-kind';
import type { Cell } from '../engine/core/cells';
import { keyOf } from '../engine/core/read-keys';
import { readNumbers } from '../engine/core/read-numbers';
import { failure } from '../engine/core/result';
import { tierCodes, type TierRules } from '../engine/portfolio/tier';
import { checkRuleValue } from '../engine/rules/check-value';
import { ruleFields } from '../engine/rules/declarations';
import { faultOf, refuse, valueOf } from './answer';
import { isBlank, isOmitted, readLine, type Line } from './arguments';
import { rulesInForce } from './rules-in-force';

/** The rules in force, with the cut-offs of the argument when it is given. */
export function tierRules(cutoffs: unknown): TierRules {
  const rules = rulesInForce();
  if (isOmitted(cutoffs)) return rules;
  const line = readLine('cutoffs', cutoffs);
  const read = readNumbers(line.cells);
  refuseUnreadable(line, read.kinds);
  const given = Array.from(read.values).filter((cutoff) => !Number.isNaN(cutoff));
  // A blank cell at the end of the range may arrive as 0.
  while (given.at(-1) === 0) given.pop();
  const checked = checkRuleValue('cutoffs', ruleFields['tier.cutoffs'], given);
  valueOf(checked);
  // Cut-offs that are given say the method, too.
  return { 'tier.boundary': rules['tier.boundary'], 'tier.cutoffs': given, 'tier.method': 'cumulative' };
}

/** Names of the tiers, best first: the labels given, else the workbook's own names when they fit, else A, B, C, D. */
export function tierNames(count: number, labels?: unknown): readonly string[] {
  if (isOmitted(labels)) {
    const own = rulesInForce()['tier.labels'];
    return own.length === count ? own : tierCodes.slice(0, count);
  }
  const names = readLine('labels', labels).cells.map((row) => keyOf(row[0] ?? null));
  if (names.length !== count)
    refuse('labels-count', { column: 'labels', params: { labels: names.length, tiers: count } });
  valueOf(checkRuleValue('labels', ruleFields['tier.labels'], names));
  return names;
}

/** Refuses the first cell that is there and yet no number. */
export function refuseUnreadable(line: Line, kinds: Uint8Array, start = 0): void {
  const row = kinds.findIndex((kind) => kind > cellKind.blank);
  if (row >= 0) throw unreadableFault(line, row + start);
}

/** The fault of a cell that is not a number: names the place and what stands there. */
export function unreadableFault(line: Line, row: number): ReturnType<typeof faultOf> {
  return unreadableCell(line.name, line.cells[row]?.[0] ?? null, line.cells.length > 1 ? row : undefined);
}

/** As `unreadableFault`, for a cell that is at hand; without a row the argument is a single value. */
export function unreadableCell(name: string, cell: Cell, row?: number): ReturnType<typeof faultOf> {
  const code = typeof cell === 'string' && cell.startsWith('#') ? 'cell-error' : 'not-a-number';
  const place = row === undefined ? {} : { row };
  const text = isBlank(cell) ? '' : keyOf(cell).slice(0, 40);
  return faultOf(failure(code, { column: name, ...place, params: { text } }).problem);
}
