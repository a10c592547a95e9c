import { openHost } from '../../src/preview/host/office/open-host';
void (async () => {
  const { host } = await openHost({ store: 'columns' });
  const time = async (name: string, f: (c: Excel.RequestContext) => unknown) => {
    const t = performance.now();
    await Excel.run(async (c) => { await f(c); await c.sync(); });
    console.log(name, Math.round(performance.now() - t));
  };
  const N = 1_000_000;
  await Excel.run(async (c) => {
    const s = c.workbook.worksheets.getFirst();
    for (let r = 0; r < N; r += 20_000) {
      s.getRangeByIndexes(r, 0, 20_000, 6).values = Array.from({ length: 20_000 }, (_, i) => [`Customer ${r + i}`, r + i, 3, 'N', 5, 'n']);
      await c.sync();
    }
  });
  console.log('filled');

  const S = (c: Excel.RequestContext) => c.workbook.worksheets.getFirst();
  await time('table', (c) => S(c).tables.add('A1:F1000000', true));
  await time('style', (c) => { S(c).getRangeByIndexes(0, 0, N, 1).style = 'Heading 1'; });
  await time('align', (c) => { S(c).getRangeByIndexes(0, 1, N, 2).format.horizontalAlignment = 'Right'; });
  await time('format', (c) => { S(c).getRangeByIndexes(0, 1, N, 2).numberFormat = '0.00' as unknown as string[][]; });
  await time('bold', (c) => { S(c).getRangeByIndexes(0, 0, 1, 2).format.font.bold = true; });
  await time('width', (c) => { S(c).getRangeByIndexes(0, 0, 1, 2).format.columnWidth = 100; });
  await time('freeze', (c) => { S(c).freezePanes.freezeRows(5); });
  await time('cond', (c) => { const f = S(c).getRangeByIndexes(0, 0, N, 1).conditionalFormats.add('CellValue'); f.cellValue.format.font.color = 'red'; f.cellValue.rule = { formula1: '="A"', operator: 'EqualTo' }; });
  await time('wrap', (c) => { S(c).getRangeByIndexes(0, 4, N, 1).format.wrapText = true; });
  await time('indent', (c) => { S(c).getRangeByIndexes(0, 4, N, 1).format.indentLevel = 1; });
  await time('names', (c) => c.workbook.names.add('KAM_X', '=Sheet1!$A$1'));
  void host;
  process.exit(0);
})();
