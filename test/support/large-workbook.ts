import { contentFromHost } from '../../src/preview/files/content-from-host';
import { writeWorkbook } from '../../src/preview/files/write-workbook';
import { Host } from '../../src/preview/host/host';

const REGIONS = ['North', 'South', 'East', 'West'];
/** Amounts in no order, each once: 7919 has no divisor in common with the number of rows. */
const amount = (i: number, rows: number): number => ((i * 7_919) % rows) + 0.5;

/** A workbook as a company has it: an order table of many rows, a summary with formulas and charts, conditional formats. */
export async function largeWorkbook(rows: number): Promise<Uint8Array> {
  const host = new Host();
  const { workbook } = host;
  host.batch(() => {
    const orders = workbook.Worksheets.Add('Orders');
    const last = rows + 1;
    orders.GetRange('A1:E1').Values = [['Order', 'Region', 'Day', 'Amount', 'Margin']];
    orders.GetRange(`A2:E${last}`).Values = Array.from({ length: rows }, (_, i) => [
      `O-${i + 1}`,
      REGIONS[i % REGIONS.length],
      45_658 + (i % 365),
      amount(i, rows),
      (i % 40) / 100,
    ]);
    orders.GetRange(`C2:C${last}`).NumberFormat = 'yyyy-mm-dd';
    orders.GetRange(`D2:D${last}`).NumberFormat = '#,##0.00';
    orders.GetRange(`E2:E${last}`).NumberFormat = '0%';
    orders.Tables.Add(`A1:E${last}`, true).Name = 'Orders';
    orders.FreezePanes.FreezeRows(1);
    rule(orders.GetRange(`D2:D${last}`), 'DataBar', () => undefined);
    rule(orders.GetRange(`E2:E${last}`), 'CellValue', ({ CellValue }) => {
      CellValue.Format.Font.Color = '#C00000';
      CellValue.Rule = { formula1: '=0.05', operator: 'LessThan' };
    });
    const summary = workbook.Worksheets.$indexer('Sheet1');
    summary.Name = 'Summary';
    summary.GetRange('A1:B1').Values = [['Region', 'Amount']];
    summary.GetRange('A2:B5').Formulas = REGIONS.map((region, i) => [
      region,
      `=SUMIFS(Orders[Amount],Orders[Region],A${i + 2})`,
    ]);
    for (const [i, type] of ['ColumnClustered', 'Line'].entries()) {
      const charts = summary.Charts as unknown as { Add(type: string, source: object): Figure };
      const chart = charts.Add(type, summary.GetRange('A1:B5'));
      chart.Title.Text = `Amount by region (${type})`;
      Object.assign(chart, { Top: 20, Left: 220 + i * 390, Width: 370, Height: 260 });
    }
  });
  return writeWorkbook(contentFromHost(host));
}

interface Figure {
  readonly Title: { Text: string };
}

interface Rule {
  readonly CellValue: { readonly Format: { readonly Font: { Color: string } }; Rule: object };
}

function rule(range: { readonly ConditionalFormats: object }, type: string, set: (added: Rule) => void): void {
  set((range.ConditionalFormats as { Add(type: string): Rule }).Add(type));
}
