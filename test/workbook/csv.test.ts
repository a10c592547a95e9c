import { readCsv, sheetName, UnreadableFile } from '../../src/preview/files/csv';

const read = (text: string): ReturnType<typeof readCsv> => readCsv(new TextEncoder().encode(text), 'accounts.csv');

describe('readCsv', () => {
  it.each([
    ['12', 12],
    ['-0.5', -0.5],
    ['0', 0],
    ['123456789012345', 123456789012345],
    ['1234567890123456', '1234567890123456'],
    ['00123', '00123'],
    ['+1', '+1'],
    ['1-2', '1-2'],
    ['1E5', '1E5'],
    ['.5', '.5'],
    ['-0', '-0'],
    ['1,200', '1,200'],
    ['=HYPERLINK("x")', '=HYPERLINK("x")'],
    ['3/4/2026', '3/4/2026'],
    ['2026-02-30', '2026-02-30'],
    ['2026-03-01', 46082],
    ['TRUE', 'TRUE'],
    ['#N/A', '#N/A'],
    [' 7', ' 7'],
  ])('reads the field %s as %s', (field, cell) => {
    expect(read(`x\n"${field.replaceAll('"', '""')}"\n`).rows[1]).toEqual([cell]);
  });

  it('lists runs of dates, so that they get a date format', () => {
    const { rows, dates } = read('day,n\n2026-03-01,1\n2026-03-02,2\nlater,3\n2026-03-04,4');
    expect(rows.map((row) => row[0])).toEqual(['day', 46082, 46083, 'later', 46085]);
    expect(dates).toEqual([
      { column: 0, top: 1, bottom: 2 },
      { column: 0, top: 4, bottom: 4 },
    ]);
  });

  it.each([
    [
      ';',
      'a;b\n"x;y";"1,5"\n',
      [
        ['a', 'b'],
        ['x;y', '1,5'],
      ],
    ],
    [
      'tab',
      'a\tb\n1,5\t2\n',
      [
        ['a', 'b'],
        ['1,5', 2],
      ],
    ],
    [
      'comma',
      '\uFEFFa,b\r\n"say ""hi""\nthere",2',
      [
        ['a', 'b'],
        ['say "hi"\nthere', 2],
      ],
    ],
  ])('splits by %s, with quotes, line breaks in quotes and a byte-order mark', (_name, text, rows) => {
    expect(read(text).rows).toEqual(rows);
  });

  it('keeps empty fields as blanks and empty lines as rows, but no row for the last line end', () => {
    expect(read('a,,c\n\n,2,\n').rows).toEqual([['a', null, 'c'], [null], [null, 2, null]]);
    expect(read('').rows).toEqual([]);
  });

  it('reads GB18030, as Excel in China saves it, where the bytes are no UTF-8', () => {
    // 客户;金额 and 甲公司;12.5
    const bytes = [
      0xbf, 0xcd, 0xbb, 0xa7, 0x3b, 0xbd, 0xf0, 0xb6, 0xee, 0x0d, 0x0a, 0xbc, 0xd7, 0xb9, 0xab, 0xcb, 0xbe,
    ];
    const text = new Uint8Array([...bytes, ...Buffer.from(';12.5\r\n')]);
    expect(readCsv(text, 'gb.csv').rows).toEqual([
      ['客户', '金额'],
      ['甲公司', 12.5],
    ]);
  });

  it('refuses Western text in other encodings instead of showing it as Chinese', () => {
    const latin = Buffer.from('Kunde;Ort\r\nMüller;Köln\r\nGarçon;Málaga\r\n', 'latin1');
    expect(() => readCsv(latin, 'latin.csv')).toThrow(UnreadableFile);
    expect(() => readCsv(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0xff, 0xff]), 'zip.csv')).toThrow(UnreadableFile);
  });

  it('names the sheet after the file, within what Excel allows', () => {
    expect(sheetName('../data/超市订单.csv')).toBe('超市订单');
    expect(sheetName("C:\\x\\a[1]:b'.csv")).toBe('a 1  b');
    expect(sheetName(`${'n'.repeat(40)}.csv`)).toHaveLength(31);
    expect(sheetName('.csv')).toBe('Sheet1');
  });
});
