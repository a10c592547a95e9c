import type { Result } from '../../engine/core/result';
import { failure, success } from '../../engine/core/result';
import { isoText } from '../../engine/core/serial-day';
import type { CellFix } from '../../engine/intake/fix-cells';
import { fixCells } from '../../engine/intake/fix-cells';
import { applyPlan } from '../../workbook/apply-plan';
import { valueOf } from '../../workbook/faults';
import { inExcel } from '../../workbook/run';
import type { UndoStep } from '../../workbook/undo-step';
import { NOTHING } from '../../workbook/write-plan';
import type { Control, FixPreview } from '../contract';
import type { Checked } from './check-source';
import { fixPlans, readableOnly } from './fix-plan';
import type { Source } from './open-source';

const EXAMPLES = 5;

interface Fix {
  readonly cells: CellFix;
  readonly isDate: boolean;
}

/** What fixing would change, before it does. */
export function previewFinding(checked: Checked, id: string): Result<FixPreview> {
  const fix = fixOf(checked, id);
  if (!fix) return failure('cannot-fix');
  const first = checked.input.table.dataStart;
  const rows = Array.from(fix.cells.rows.slice(0, EXAMPLES));
  return success({
    cells: fix.cells.rows.length,
    examples: rows.map((row, index) => {
      const value = fix.cells.values[index] ?? NaN;
      return {
        row,
        column: columnOf(checked, id),
        before: String(checked.cells.at(first + row, fix.cells.column) ?? ''),
        after: fix.isDate ? isoText(value) : String(value),
      };
    }),
  });
}

/** Writes what the cells mean, undoable like every other run. */
export function fixFinding(
  source: Source,
  checked: Checked,
  id: string,
  control?: Control,
): Promise<Result<{ readonly changed: number; readonly step: UndoStep }>> {
  return inExcel(async (context) => {
    const fix = fixOf(checked, id);
    if (!fix) return failure('cannot-fix');
    const cells = fixPlans(source, fix.cells, columnOf(checked, id), fix.isDate ? 'yyyy-mm-dd' : null);
    const step = valueOf(await applyPlan(context, { ...NOTHING, cells }, control));
    return success({ changed: fix.cells.rows.length, step });
  });
}

function fixOf({ cells, input, checked }: Checked, id: string): Fix | null {
  const found = fixCells(cells, input, checked, id);
  if (!found) return null;
  const fix = readableOnly(found);
  return fix.rows.length === 0 ? null : { cells: fix, isDate: id.startsWith('text-date') };
}

/** The column of the source, where `fixCells` knows only the columns that were read. */
function columnOf({ checked, match }: Checked, id: string): number {
  const field = checked.findings.find((finding) => finding.id === id)?.field;
  return field === undefined ? 0 : (match[field] ?? 0);
}
