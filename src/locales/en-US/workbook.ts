/** What stands in the way of reading and writing a workbook: what, where, remedy. By problem code, joined into `problems`. */
export const workbook = {
  'sheet-protected': 'Sheet “{sheet}” is protected; nothing written. Unprotect it, or use a new sheet.',
  'merged-cells': 'Sheet “{sheet}” has merged cells at {cells}; nothing written. Unmerge them, or use a new sheet.',
  'filtered-rows': 'Sheet “{sheet}” is filtered; nothing written. Clear the filter, or use a new sheet.',
  'content-in-the-way': '{sheet} {cell} is not empty; nothing written. Move its content, or use a new sheet.',
  'place-gone': 'The place that was chosen is gone. Choose the data again.',
  'empty-place': '“{place}” is empty. Choose a sheet with data.',
  'several-areas': '“{place}” is not one block of cells. Select one block.',
  'too-large-for-excel': 'Excel takes no more at once. Close other workbooks, or write fewer columns.',
  'too-many-accounts':
    '{accounts} accounts do not fit on a sheet below its header. Leave rows out, or use fewer accounts.',
  'cell-being-edited': 'A cell is being edited. Finish it with Enter, then try again.',
  'not-in-this-excel': 'This Excel cannot do that yet. Update Excel.',
  'excel-refused': 'Excel did not take the change; the workbook is as it was. Try again.',
  'restore-failed': 'The workbook could not be put back completely. Undo in Excel, or close without saving.',
  cancelled: 'Cancelled. The workbook is unchanged.',
  'nothing-opened': 'No data is chosen. Choose a sheet first.',
  'nothing-to-undo': 'There is nothing to undo: undo is gone after the workbook was reopened.',
  'cannot-fix': 'These cells cannot be changed safely. Correct them in the sheet.',
  'no-data-rows': '{place} has no rows below its header. Choose another sheet, or add rows.',
  'no-account-column': 'No account column was found in {place}. Match one.',
  'no-value-column': 'No column with amounts was found in {place}. Match one.',
} as const;
