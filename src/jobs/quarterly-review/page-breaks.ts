import type { Look } from '../../workbook/write-plan';

/** Points of an A4 page between the margins that Excel gives a new sheet. */
const PAGE = { Portrait: { width: 494, height: 734 }, Landscape: { width: 741, height: 487 } } as const;
/** Points a character of a column takes, a row that nobody set a height for, and the title that every page repeats. */
const CHARACTER = 5.6;
export const ROW = 15;
const TITLE = 21;
/** What a section that runs on needs to begin on a page: its heading and some lines. */
const BEGINNING = 8 * ROW;
/** Fonts differ a little from one computer to the next. */
const SURE = 0.98;

/** The rows of a page from the top down, as they are printed. */
export interface PageLines {
  /** In points; 0 where a row is hidden. */
  readonly heights: readonly number[];
  /** Width of what is printed, in characters. */
  readonly width: number;
  /** First rows of the sections. */
  readonly sections: readonly number[];
  /** Sections of notes, which fill what is left of a page and go on over the next. */
  readonly running?: ReadonlySet<number>;
  /** Rows that begin a page whatever is left of the one before: headers repeated within a list. */
  readonly starting?: ReadonlySet<number>;
}

/**
 * Rows that begin a printed page: a section that does not fit on what is left of a page starts the next one, so that no table is torn
 * and none stands without its header. Only a section that is longer than a page runs on, or one of notes.
 */
export function pageBreaks(
  { heights, width, sections, running, starting }: PageLines,
  orientation: 'Landscape' | 'Portrait',
): readonly number[] {
  const scale = Math.min(1, PAGE[orientation].width / (width * CHARACTER));
  const room = (PAGE[orientation].height / scale) * SURE;
  const breaks: number[] = [];
  const starts = [...new Set([...sections, ...(starting ?? [])])].filter((row) => row > 0).sort((a, b) => a - b);
  let used = sum(heights, 0, starts[0] ?? heights.length);
  starts.forEach((start, k) => {
    const height = sum(heights, start, starts[k + 1] ?? heights.length);
    const whole = used + height;
    const isNew = starting?.has(start) === true;
    if (!isNew && whole <= room) used = whole;
    else if (!isNew && running?.has(start) && used + BEGINNING <= room) used = TITLE + whole - room;
    else {
      breaks.push(start);
      used = TITLE + height;
    }
  });
  return breaks;
}

/** So many rows of a height fit on a page under the title and what stands above them. */
export function rowsOnPage(
  width: number,
  orientation: 'Landscape' | 'Portrait',
  above: number,
  height: number,
): number {
  const scale = Math.min(1, PAGE[orientation].width / (width * CHARACTER));
  return Math.floor(((PAGE[orientation].height / scale) * SURE - TITLE - above) / height);
}

export function rowHeights(rows: number, look: readonly Look[]): number[] {
  const heights = new Array<number>(rows).fill(ROW);
  for (const each of look) {
    if (each.kind === 'height') heights.fill(each.points, each.row, each.row + each.rows);
  }
  for (const each of look) {
    if (each.kind === 'hidden') heights.fill(0, each.row, each.row + each.rows);
  }
  return heights;
}

export function widthOf(look: readonly Look[]): number {
  return look.reduce((all, each) => (each.kind === 'width' ? all + each.columns * each.characters : all), 0);
}

function sum(heights: readonly number[], from: number, to: number): number {
  return heights.slice(from, to).reduce((all, height) => all + height, 0);
}
