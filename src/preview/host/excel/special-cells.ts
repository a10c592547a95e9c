import type { Zone } from '../grid/address';
import { containsZone, parseZone } from '../grid/address';
import { usedZone } from '../grid/used-zone';
import { invalidArgument, notImplemented } from '../protocol/errors';
import type { Range } from './range';

/** Excel's names for kinds of values, part of each combination: `ErrorsText` is errors and texts. */
const KINDS: Readonly<Record<string, string>> = {
  Double: 'Numbers',
  String: 'Text',
  Boolean: 'Logical',
  Error: 'Errors',
};

const NOT_HERE = ['SameConditionalFormat', 'SameDataValidation'];

/** Cells of one kind, as few blocks; a single cell stands for its whole sheet, as in Excel. */
export function specialCells(range: Range, type: unknown, valueType = 'All'): Zone[] {
  const within = range.CellCount === 1 ? range.Worksheet.GetRange().$zone : range.$zone;
  if (NOT_HERE.includes(String(type))) throw notImplemented(`Range.getSpecialCells (${String(type)})`);
  const test = testFor(range, String(type), valueType);
  if (!test) throw invalidArgument('Range.getSpecialCells');
  const used = usedZone(range.$book.grid, range.$sheetId, false, within);
  return used ? blocksOf(used, test(used)) : [];
}

type Test = (row: number, col: number) => boolean;

function testFor(range: Range, type: string, valueType: string): ((used: Zone) => Test) | null {
  const { $book: book, $sheetId: sheetId } = range;
  const { getters } = book.grid;
  const formula: Test = (row, col) => getters.getCell({ sheetId, row, col })?.isFormula ?? false;
  const spilled: Test = (row, col) => getters.getArrayFormulaSpreadingOn({ sheetId, row, col }) !== undefined;
  const kinds = (used: Zone): string[][] => book.cells.valueTypes(sheetId, used);
  const ofKind = (used: Zone, matrix: string[][]): Test => {
    return (row, col) => {
      const kind = KINDS[matrix[row - used.top]?.[col - used.left] ?? ''];
      return kind !== undefined && (valueType === 'All' || valueType.includes(kind));
    };
  };
  switch (type) {
    case 'Blanks':
      return (used) => {
        const matrix = kinds(used);
        return (row, col) => matrix[row - used.top]?.[col - used.left] === 'Empty' && !formula(row, col);
      };
    case 'Constants':
      return (used) => {
        const right = ofKind(used, kinds(used));
        return (row, col) => right(row, col) && !formula(row, col) && !spilled(row, col);
      };
    case 'Formulas':
      return (used) => {
        const right = ofKind(used, kinds(used));
        return (row, col) => formula(row, col) && (valueType === 'All' || right(row, col));
      };
    case 'Visible':
      return () => (row, col) => !getters.isRowHidden(sheetId, row) && !getters.isColHidden(sheetId, col);
    case 'DataValidations':
      return () => (row, col) => getters.getValidationRuleForCell({ sheetId, row, col }) !== undefined;
    case 'ConditionalFormats': {
      const rules = (book.state.get<{ address?: string }[]>(`rules/${sheetId}`) ?? []).flatMap(
        ({ address = '' }) => parseZone(address) ?? [],
      );
      return () => (row, col) =>
        rules.some((zone) => containsZone(zone, { top: row, left: col, bottom: row, right: col }));
    }
    default:
      return null;
  }
}

/** Runs within each row, joined downwards where the next row has the same run. */
export function blocksOf(within: Zone, test: Test): Zone[] {
  const done: Zone[] = [];
  let open = new Map<string, Zone>();
  for (let row = within.top; row <= within.bottom; row++) {
    const next = new Map<string, Zone>();
    for (let col = within.left; col <= within.right; col++) {
      if (!test(row, col)) continue;
      const left = col;
      while (col < within.right && test(row, col + 1)) col++;
      const key = `${left}-${col}`;
      const above = open.get(key);
      open.delete(key);
      next.set(key, above ? { ...above, bottom: row } : { top: row, left, bottom: row, right: col });
    }
    done.push(...open.values());
    open = next;
  }
  return [...done, ...open.values()].sort((a, b) => a.top - b.top || a.left - b.left);
}
