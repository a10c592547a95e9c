import type { Cells } from '../../../../src/engine/core/cells';
import { readDates } from '../../../../src/engine/core/read-dates';
import { isoText, serialDay } from '../../../../src/engine/core/serial-day';
import { dayInText } from '../../../../src/engine/core/text-date';
import { valueOf } from '../../../support/value-of';

const column = (...cells: (string | number | boolean | null)[]): Cells => cells.map((cell) => [cell]);
const days = (cells: Cells): string[] =>
  [...valueOf(readDates(cells)).days].map((day) => (Number.isNaN(day) ? '' : isoText(day)));

describe('dayInText reads a day whatever the column', () => {
  test.each([
    '2017-04-27', '2017/4/27', '2017.4.27', '20170427', '2017年4月27日', '2017年04月27号', '２０１７－０４－２７', '27 Apr 2017', '27-Apr-17',
    'Apr 27, 2017', 'April 27th, 2017', '2017-04-27 13:45', '2017-04-27T13:45:00.000Z', '2017年4月27日 13:45', '2017/4/27 星期四',
  ])('%s', (text) => {
    expect(dayInText(text)).toBe(42_852);
  }); // prettier-ignore

  test.each([
    '',
    'soon',
    '2017-02-30',
    '2017-13-01',
    '2017年4月',
    '12:30',
    '1899-12-31',
    '5',
    'A 2017-04-27',
    '1/2/345',
  ])('%p is no day', (text) => {
    expect(dayInText(text)).toBeNaN();
  });
});

describe('readDates decides by the column', () => {
  test('one value that fits only month first decides', () => {
    expect(days(column('04/05/2017', '04/27/2017'))).toEqual(['2017-04-05', '2017-04-27']);
  });

  test('one value that fits only day first decides', () => {
    expect(days(column('04/05/2017', '27/04/2017'))).toEqual(['2017-05-04', '2017-04-27']);
  });

  test('two-digit years may come first or last; the column decides that too', () => {
    expect(days(column('17/4/27', '31/4/05', '05/06/07'))).toEqual(['2017-04-27', '1931-04-05', '2005-06-07']);
    expect(days(column('27/4/17', '31/12/99'))).toEqual(['2017-04-27', '1999-12-31']);
  });

  test('a date whose order does not matter needs no decision', () => {
    expect(days(column('05/05/2017', ''))).toEqual(['2017-05-05', '']);
  });

  test('if nothing decides, it asks, with the first such row', () => {
    expect(readDates(column('2017-01-01', '04/05/2017'))).toEqual({
      ok: false,
      problem: { code: 'dates-undecided', row: 1 },
    });
  });

  test('if no order fits all, it says where the first clash is', () => {
    expect(readDates(column('27/04/2017', '04/27/2017'))).toEqual({
      ok: false,
      problem: { code: 'dates-mixed', row: 1 },
    });
  });

  test('the word of the person beats the texts; what does not fit is unreadable', () => {
    const read = valueOf(readDates(column('04/05/2017', '04/27/2017'), 0, 0, 'day-first'));
    expect([...read.days]).toEqual([serialDay(2017, 5, 4), NaN]);
    expect(read.counts).toEqual([0, 1, 0, 1, 0, 0]);
  });

  test('serials keep their day; texts, blanks, errors and nonsense are counted apart', () => {
    const read = valueOf(
      readDates(column(42_852.75, '2017-04-27', '', '#N/A', 'soon', true, -1, 0.5, 20170427, 99_999_999)),
    );
    expect([...read.days]).toEqual([42_852, 42_852, NaN, NaN, NaN, NaN, NaN, NaN, 42_852, NaN]);
    expect(read.counts).toEqual([1, 2, 1, 4, 1, 1]);
    expect(read.order).toBeNull();
  });

  test('an empty column is empty', () => {
    expect(valueOf(readDates([])).days).toHaveLength(0);
  });
});

describe('serialDay', () => {
  // Excel's own: it counts a 29 February 1900 that never was.
  test.each([
    [1900, 1, 1, 1],
    [1900, 2, 28, 59],
    [1900, 3, 1, 61],
    [2017, 4, 27, 42_852],
    [9999, 12, 31, 2_958_465],
  ])('%d-%d-%d is %d and comes back', (year, month, day, serial) => {
    expect(serialDay(year, month, day)).toBe(serial);
    expect(isoText(serial)).toBe([year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-'));
  });
});
