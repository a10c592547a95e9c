import { findHeader } from '../../../../src/engine/intake/find-header';

describe('findHeader', () => {
  test('finds a header in the first row', () => {
    expect(findHeader([['Account', 'Revenue'], ['Acme', 5]])).toEqual({
      labels: ['Account', 'Revenue'],
      dataStart: 1,
      headerRows: 1,
      titleRows: 0,
    }); // prettier-ignore
  });

  test('finds a header below two title lines and a blank line', () => {
    const table = findHeader([
      ['2026 年度客户销售汇总', '', ''],
      ['单位：元', null, null],
      [null, null, null],
      ['客户名称', '销售额', '利润'],
      ['甲公司', 100, 10],
      ['乙公司', 50, 5],
      ['合计', 150, 15],
    ]);
    expect(table).toEqual({ labels: ['客户名称', '销售额', '利润'], dataStart: 4, headerRows: 1, titleRows: 3 });
  });

  test('is not misled by a title line with a date beside it', () => {
    const table = findHeader([
      ['Sales report', '', 'As of 30 Sep 2026', ''],
      ['Account', 'Region', 'Revenue', 'Profit'],
      ['Acme', 'East', 5, 1],
      ['Bolt', 'West', 3, 1],
    ]);
    expect(table.dataStart).toBe(2);
  });

  test('joins a two-row header: the name of a group goes before the names below it', () => {
    const table = findHeader([
      ['Account', 2026, null, 2025, null],
      [null, 'Revenue', 'Profit', 'Revenue', 'Profit'],
      ['Acme', 10, 1, 9, 1],
      ['Bolt', 5, 2, 6, 1],
    ]);
    expect(table.labels).toEqual(['Account', '2026 Revenue', '2026 Profit', '2025 Revenue', '2025 Profit']);
    expect(table).toMatchObject({ dataStart: 2, headerRows: 2, titleRows: 0 });
  });

  test('joins a two-row header whose lower row holds years', () => {
    const table = findHeader([
      ['客户', '销售额', '', '利润', ''],
      ['', '2025年', '2026年', '2025年', '2026年'],
      ['甲', 10, 12, 1, 2],
      ['乙', 8, 9, 1, 1],
    ]);
    expect(table.labels).toEqual(['客户', '销售额 2025年', '销售额 2026年', '利润 2025年', '利润 2026年']);
    expect(table.dataStart).toBe(2);
  });

  test('sees that data without a header has none', () => {
    expect(findHeader([['Acme', 5], ['Bolt', 3]])).toMatchObject({ dataStart: 0, headerRows: 0, labels: ['', ''] }); // prettier-ignore
  });

  test('finds the header of a sheet that holds text only', () => {
    const table = findHeader([['客户', '联系人', '角色'], ['甲', '张三', '决策者'], ['乙', '李四', '影响者']]); // prettier-ignore
    expect(table).toMatchObject({ dataStart: 1, headerRows: 1 });
  });

  test('finds a header with no data under it', () => {
    expect(findHeader([['Account', 'Revenue']])).toMatchObject({ dataStart: 1, headerRows: 1 });
  });

  test('takes an empty sheet as it is', () => {
    expect(findHeader([])).toMatchObject({ labels: [], dataStart: 0, headerRows: 0 });
    expect(findHeader([[null, ''], ['', null]])).toMatchObject({ headerRows: 0 }); // prettier-ignore
  });

  test('is not misled by a text row in the middle of the data', () => {
    const rows = Array.from({ length: 20 }, (_, i) => [`Account ${i}`, i * 10]);
    expect(findHeader([['Account', 'Revenue'], ...rows, ['see note', 'estimated'], ...rows]).dataStart).toBe(1);
  });
});
