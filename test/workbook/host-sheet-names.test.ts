import { applyContent } from '../../src/preview/files/apply-content';
import { contentFromHost } from '../../src/preview/files/content-from-host';
import { openFile } from '../../src/preview/files/open-file';
import { writeWorkbook } from '../../src/preview/files/write-workbook';
import { Host } from '../../src/preview/host/host';
import { openHost, tested, type OpenHost } from '../support/host/open-host';

let open: OpenHost;
beforeEach(async () => {
  open = await openHost();
});
afterAll(() => open.close());

const add = (name: string): Promise<string> =>
  Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add(name).load('name');
    await context.sync();
    return sheet.name;
  });

describe('names of sheets', () => {
  it.each(['x'.repeat(31), "O'Neill", "a''b", '客户组合', 'Ünal & Söhne', 'Q3 (2)', 'a!b', '#1'])(
    '%s is one, for a new sheet and for one that is renamed',
    async (name) => {
      expect(await add(name)).toBe(name);
      await Excel.run(async (context) => {
        context.workbook.worksheets.getItem(name.toUpperCase()).delete();
        const first = context.workbook.worksheets.getItem('Sheet1');
        first.name = name;
        first.load('name');
        await context.sync();
        expect(first.name).toBe(name);
      });
    },
  );

  it.each(['x'.repeat(32), '', 'a\\b', 'a/b', 'a?b', 'a*b', 'a[b', 'a]b', 'a:b', "'a", "a'", 'History'])(
    '%s is none: InvalidArgument, for a new sheet and for one that is renamed',
    async (name) => {
      // Without a name, Excel finds one: an empty one is refused only where a sheet is renamed.
      if (name !== '') await expect(add(name)).rejects.toMatchObject({ code: 'InvalidArgument' });
      const renamed = Excel.run(async (context) => {
        context.workbook.worksheets.getItem('Sheet1').name = name;
        await context.sync();
      });
      await expect(renamed).rejects.toMatchObject({ code: 'InvalidArgument' });
    },
  );

  it('are unique whatever their case: ItemAlreadyExists', async () => {
    await add("O'Neill");
    await expect(add("O'NEILL")).rejects.toMatchObject({ code: 'ItemAlreadyExists' });
    const renamed = Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').name = "o'neill";
      await context.sync();
    });
    await expect(renamed).rejects.toMatchObject({ code: 'ItemAlreadyExists' });
  });
});

describe('a sheet whose name holds an apostrophe', () => {
  it('is quoted in addresses, names and copies, with the apostrophe doubled', async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("O'Neill");
      const range = sheet.getRange('A1:A2');
      range.values = [[1], [2]];
      range.load('address');
      const named = context.workbook.names.add('Revenue', range).load('formula');
      const copy = sheet.copy('End').load('name');
      const chart = sheet.charts.add('Line', range);
      const values = chart.series.getItemAt(0).getDimensionValues('Values');
      await context.sync();
      expect([range.address, named.formula, copy.name, values.value]).toEqual([
        "'O''Neill'!A1:A2",
        "='O''Neill'!$A$1:$A$2",
        "O'Neill (2)",
        [1, 2],
      ]);
    });
  });

  it('can be meant by formulas, also after it was renamed', async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("O'Neill");
      sheet.getRange('A1:A2').values = [[1], [2]];
      const sum = context.workbook.worksheets.getItem('Sheet1').getRange('B1');
      sum.formulas = [["=SUM('O''Neill'!A1:A2)"]];
      sum.load('values,formulas');
      await context.sync();
      expect([sum.values, sum.formulas]).toEqual([[[3]], [["=SUM('O''Neill'!A1:A2)"]]]);
      sheet.name = "D'Arcy";
      sheet.getRange('A1').values = [[10]];
      sum.load('values,formulas');
      await context.sync();
      expect([sum.values, sum.formulas]).toEqual([[[12]], [["=SUM('D''Arcy'!A1:A2)"]]]);
    });
  });

  it('goes through a file and back', async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("O'Neill");
      sheet.getRange('A1:A2').values = [[1], [2]];
      context.workbook.names.add('Revenue', sheet.getRange('A1:A2'));
      await context.sync();
    });
    const { store } = tested;
    const file = await openFile(await writeWorkbook(contentFromHost(open.host)), 'a.xlsx', { store });
    const again = new Host({ data: file.data, store });
    applyContent(again, file);
    expect(again.workbook.Worksheets.$items().map(({ Name }) => Name)).toEqual(['Sheet1', "O'Neill"]);
    expect(again.workbook.Names.$indexer('Revenue').GetRange().Values).toEqual([[1], [2]]);
  });
});
