import { columnName, parseZone, zoneAddress } from '../grid/address';

/** What the library calls the presets that it has itself. */
const OPERATORS: Readonly<Record<string, string>> = {
  Blanks: 'isEmpty',
  NonBlanks: 'isNotEmpty',
  DuplicateValues: 'duplicateValues',
  UniqueValues: 'uniqueValues',
};

/** The others as formulas of the cell and of all cells; those by standard deviation and by week or month are left out. */
const FORMULAS: Readonly<Record<string, (cell: string, all: string) => string>> = {
  Errors: (cell) => `ISERROR(${cell})`,
  NonErrors: (cell) => `NOT(ISERROR(${cell}))`,
  AboveAverage: (cell, all) => `AND(ISNUMBER(${cell}),${cell}>AVERAGE(${all}))`,
  BelowAverage: (cell, all) => `AND(ISNUMBER(${cell}),${cell}<AVERAGE(${all}))`,
  EqualOrAboveAverage: (cell, all) => `AND(ISNUMBER(${cell}),${cell}>=AVERAGE(${all}))`,
  EqualOrBelowAverage: (cell, all) => `AND(ISNUMBER(${cell}),${cell}<=AVERAGE(${all}))`,
  Today: (cell) => `AND(ISNUMBER(${cell}),FLOOR(${cell},1)=TODAY())`,
  Yesterday: (cell) => `AND(ISNUMBER(${cell}),FLOOR(${cell},1)=TODAY()-1)`,
  Tomorrow: (cell) => `AND(ISNUMBER(${cell}),FLOOR(${cell},1)=TODAY()+1)`,
  LastSevenDays: (cell) => `AND(ISNUMBER(${cell}),FLOOR(${cell},1)<=TODAY(),FLOOR(${cell},1)>TODAY()-7)`,
};

/** One of Excel's ready-made criteria as the library's rule; null for those that are kept but not drawn. */
export function presetRule(criterion: string, address: string, style: object): object | null {
  const operator = OPERATORS[criterion];
  if (operator) return { type: 'CellIsRule', operator, values: [], style };
  const formula = FORMULAS[criterion];
  const zone = parseZone(address);
  if (!formula || !zone) return null;
  const cell = `${columnName(zone.left)}${zone.top + 1}`;
  const all = zoneAddress(zone).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
  return { type: 'CellIsRule', operator: 'customFormula', values: [`=${formula(cell, all)}`], style };
}
