import type { Cell } from '../engine/core/cells';
import type { PlanCell } from './write-plan';

/** Does the cell still hold what was written? Excel may spell a formula in its own way, so only what matters is compared. */
export function sameCell(written: PlanCell, now: PlanCell): boolean {
  if (isFormula(written)) return isFormula(now) && spelling(written.formula) === spelling(now.formula);
  if (isFormula(now)) return false;
  return sameValue(written, now);
}

function sameValue(written: Cell, now: Cell): boolean {
  if (typeof written === 'number' && typeof now === 'number') {
    // Excel keeps 15 digits.
    return Math.abs(written - now) <= 1e-14 * Math.max(Math.abs(written), Math.abs(now));
  }
  const blank = (cell: Cell): boolean =>
    cell === null || cell === '' || (typeof cell === 'number' && Number.isNaN(cell));
  return written === now || (blank(written) && blank(now));
}

function isFormula(cell: PlanCell): cell is { readonly formula: string } {
  return typeof cell === 'object' && cell !== null;
}

function spelling(formula: string): string {
  return formula
    .replace(/\[#This Row\],/gi, '@')
    .replace(/[\s'@[\]]/g, '')
    .toUpperCase();
}
