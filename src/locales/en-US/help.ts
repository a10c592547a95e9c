/** Words of the help pages; the facts of each function come from its docstring. */
export const help = {
  product: 'KAM for Excel',
  functions: 'Functions',
  indexTitle: 'Functions of KAM for Excel',
  indexLead: 'Live formulas for key account management. Type =KAM. in a cell to see them offered.',
  otherLanguage: '中文',
  arguments: 'Arguments',
  name: 'Name',
  what: 'What it is',
  optional: 'optional',
  result: 'Result',
  example: 'Example',
  exampleCaption: 'What {name} gives for this formula',
  details: 'Details',
  blanks: 'Blanks and errors in the data',
  ties: 'Ties',
  faults: 'When the cell shows a fault',
  limits: 'Limits',
  origin: 'Origin of the method',
  everywhere: 'For every function',
  ranges:
    'Ranges are columns or rows of equal length. Text such as 1,200, ￥1,200, (300), 12% or 3.5万 is read as a number.',
  header:
    'The first row counts as a header when every numeric or date argument has there a text without a digit. It gives no result row; a function that answers row by row leaves it empty.',
  wholeColumns:
    'In Excel on the web, a whole column such as A:A is too large to hand over. Choose the rows with data, or use a table column.',
  tables:
    'Excel does not allow results that spill inside a table. Put them beside it, or use a form that gives one cell, such as KAM.TIERBY.',
  zeros: 'Some builds of Excel hand over an empty cell as 0. An account of 0 is therefore read as blank.',
  more: 'More functions',
} as const;
