import { pageBreaks as breaksOf, rowHeights, widthOf } from '../../../src/jobs/quarterly-review/page-breaks';
import type { Look } from '../../../src/workbook/write-plan';

const narrow: readonly Look[] = [{ kind: 'width', column: 0, columns: 1, characters: 40 }];
/** Rows of 15 points that a landscape page holds at full size: 487 points, a little kept in hand. */
const FULL = 31;

/** Rows with these looks, on a landscape page. */
function pageBreaks(
  rows: number,
  sections: readonly number[],
  look: readonly Look[],
  running: ReadonlySet<number> = new Set(),
  starting: ReadonlySet<number> = new Set(),
): readonly number[] {
  return breaksOf({ heights: rowHeights(rows, look), width: widthOf(look), sections, running, starting }, 'Landscape');
}

describe('pageBreaks', () => {
  it('leaves a page that fits without a break', () => {
    expect(pageBreaks(FULL, [0, 10, 20], narrow)).toEqual([]);
  });

  it('moves a section that would be torn to the next page, and no other', () => {
    expect(pageBreaks(FULL + 1, [10, 20], narrow)).toEqual([20]);
    expect(pageBreaks(100, [10, 20, 30, 50, 60], narrow)).toEqual([30, 60]);
  });

  it('counts the title that every page but the first repeats', () => {
    const sections = [20, 20 + FULL - 1];
    expect(pageBreaks(20 + FULL, sections, narrow)).toEqual(sections);
  });

  it('takes rows of a set height as they are, and a wide page as the smaller print that it becomes', () => {
    const high: readonly Look[] = [...narrow, { kind: 'height', row: 10, rows: 10, points: 45 }];
    expect(pageBreaks(20, [10], high)).toEqual([10]);
    const wide: readonly Look[] = [{ kind: 'width', column: 0, columns: 8, characters: 33 }];
    expect(pageBreaks(2 * FULL - 4, [10, 20, 30, 40, 50], wide)).toEqual([]);
  });

  it('counts no rows that wait hidden', () => {
    const waiting: readonly Look[] = [...narrow, { kind: 'hidden', row: 12, rows: 5 }];
    expect(pageBreaks(FULL + 5, [10, 20], waiting)).toEqual([]);
    expect(pageBreaks(FULL + 6, [10, 20], waiting)).toEqual([20]);
  });

  it('lets a section that is longer than a page run on from the top of one', () => {
    expect(pageBreaks(90, [10, 80], narrow)).toEqual([10, 80]);
  });

  it('lets notes fill what is left of a page and go on over the next, but not begin on its last lines', () => {
    const notes = new Set([10]);
    expect(pageBreaks(FULL + 9, [10], narrow, notes)).toEqual([]);
    // 9 rows and the title are on the second page already.
    expect(pageBreaks(2 * FULL + 9, [10, FULL + 9], narrow, notes)).toEqual([FULL + 9]);
    expect(pageBreaks(FULL + 9, [FULL - 7], narrow, new Set([FULL - 7]))).toEqual([FULL - 7]);
  });

  it('begins a page at headers that are repeated within a list, whatever is left of the one before', () => {
    expect(pageBreaks(30, [10], narrow, new Set(), new Set([20]))).toEqual([20]);
    expect(pageBreaks(FULL + 20, [10], narrow, new Set(), new Set([26]))).toEqual([26]);
  });
});
