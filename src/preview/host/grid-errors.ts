/** Error codes that only the grid library has, and what Excel shows in such a case. */
const EXCEL_CODES: Readonly<Record<string, string>> = {
  '#REF': '#REF!',
  '#BAD_EXPR': '#NAME?',
  '#ERROR': '#VALUE!',
  '#CYCLE': '#REF!',
};

export function excelError(code: string): string {
  return EXCEL_CODES[code] ?? code;
}

const CODES = new Set([
  '#N/A',
  '#VALUE!',
  '#REF!',
  '#DIV/0!',
  '#NAME?',
  '#NUM!',
  '#NULL!',
  '#SPILL!',
  '#CALC!',
  ...Object.keys(EXCEL_CODES),
]);

/** True for a text that stands for an error in a cell of the grid. */
export function isGridError(text: string): boolean {
  return CODES.has(text);
}
