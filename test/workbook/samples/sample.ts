/** A piece of add-in code as one would write it for Excel, and what Excel would answer. Every sample starts with an empty workbook. */
export interface Sample {
  readonly title: string;
  readonly run: () => Promise<unknown>;
  readonly shows: unknown;
}

/** Waits until handlers of events were called. */
export const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 25));

/** Rows that many samples begin with. */
export const SALES = [
  ['Account', 'Region', 'Revenue'],
  ['Acme', 'North', 300],
  ['Birch', 'South', 100],
  ['Cedar', 'North', 200],
];

export function writeSales(context: Excel.RequestContext): Excel.Worksheet {
  const sheet = context.workbook.worksheets.getItem('Sheet1');
  sheet.getRange('A1:C4').values = SALES;
  return sheet;
}

export async function addSalesTable(context: Excel.RequestContext): Promise<Excel.Table> {
  const table = writeSales(context).tables.add('A1:C4', true);
  table.name = 'Sales';
  await context.sync();
  return table;
}
