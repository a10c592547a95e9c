import type { Look } from '../../workbook/write-plan';

/** Points of an A4 page between the margins that Excel gives a new sheet. */
const PAGE = { Portrait: { width: 494, height: 734 }, Landscape: { width: 741, height: 487 } } as const;
/** Points a character of a column takes, a row that nobody set a height for, and the title that every page repeats. */
const CHARACTER = 5.6;
const ROW = 15;
const TITLE = 21;
/** What a section that runs on needs to begin on a page: its heading and some lines. */
const BEGINNING = 8 * ROW;
/** Fonts differ a little from one computer to the next. */
const SURE = 0.98;

/**
 * Rows that begin a printed page: a section that does not fit on what is left of a page starts the next one, so that no table is torn
 * and none stands without its header. Only a section that is longer than a page runs on, or one of notes, which fills what is left.
 */
export function pageBreaks(
  rows: number,
  sections: readonly number[],
  look: readonly Look[],
  orientation: 'Landscape' | 'Portrait',
  running: ReadonlySet<number> = new Set(),
): readonly number[] {
  const heights = rowHeights(rows, look);
  const scale = Math.min(1, PAGE[orientation].width / (widthOf(look) * CHARACTER));
  const room = (PAGE[orientation].height / scale) * SURE;
  const breaks: number[] = [];
  const starts = sections.filter((row) => row > 0);
  let used = sum(heights, 0, starts[0] ?? rows);
  starts.forEach((start, k) => {
    const height = sum(heights, start, starts[k + 1] ?? rows);
    const whole = used + height;
    if (whole <= room) used = whole;
    else if (running.has(start) && used + BEGINNING <= room) used = TITLE + whole - room;
    else {
      breaks.push(start);
      used = TITLE + height;
    }
  });
  return breaks;
}

function rowHeights(rows: number, look: readonly Look[]): number[] {
  const heights = new Array<number>(rows).fill(ROW);
  for (const each of look) {
    if (each.kind === 'height') heights.fill(each.points, each.row, each.row + each.rows);
  }
  for (const each of look) {
    if (each.kind === 'hidden') heights.fill(0, each.row, each.row + each.rows);
  }
  return heights;
}

function widthOf(look: readonly Look[]): number {
  return look.reduce((all, each) => (each.kind === 'width' ? all + each.columns * each.characters : all), 0);
}

function sum(heights: readonly number[], from: number, to: number): number {
  return heights.slice(from, to).reduce((all, height) => all + height, 0);
}
