import {
  GOAL_LINES,
  IMPROVEMENT_LINES,
  planSections,
  SWOT_LINES,
  swotGroups,
  type PlanSection,
} from '../../engine/planning/account-plan';
import { competitionItems } from '../../engine/planning/two-way-importance';
import { fill } from '../../locales/language';
import type { PlanWords } from '../../locales/review';
import { a1 } from '../../workbook/address';
import { formula } from '../../workbook/write-plan';
import { cellOf, input, type FoundPage, type Input } from './keyed-page';
import type { PageBuilder } from './page-builder';
import type { PlanPage } from './review';

/** Height of a row that holds two lines; fixed, so that it is the same in every Excel and has room for a pen. */
export const LINES_OF_TWO = 30;

export function layoutQuestions(page: PageBuilder, words: PlanWords, section: PlanSection): void {
  page.heading(section, words.headings[section], [words.columns.answer]);
  const start = page.next;
  for (const question of planSections[section])
    page.row(`${section}:${question}`, [words.questions[question], input()]);
  answerLook(page, start, page.next - start);
  page.gap(section);
}

/** The question wraps in its column, the answer in the wide one. */
export function answerLook(page: PageBuilder, row: number, rows: number): void {
  page.add(
    { kind: 'wrap', at: { row, column: 0, rows, columns: 2 } },
    { kind: 'height', row, rows, points: LINES_OF_TWO },
  );
  page.style({ row, column: 1, rows, columns: 1 }, 'KAM Input');
}

export function layoutSwot(page: PageBuilder, words: PlanWords): void {
  page.heading('swot', words.headings.swot, [words.columns.item, words.columns.score], [2]);
  const start = page.next;
  for (const group of swotGroups) {
    for (let k = 0; k < SWOT_LINES; k++)
      page.row(`swot:${group}:${k}`, [k === 0 ? words.swot[group] : null, input(), input()]);
  }
  answerLook(page, start, page.next - start);
  page.style({ row: start, column: 2, rows: page.next - start, columns: 1 }, 'KAM Input');
  const scores = (group: number): string =>
    a1({ row: start + group * SWOT_LINES, column: 2, rows: SWOT_LINES, columns: 1 });
  const all = a1({ row: start, column: 2, rows: swotGroups.length * SWOT_LINES, columns: 1 });
  const position = `=IF(COUNT(${all})=0,"",SUM(${scores(0)})+SUM(${scores(2)})-SUM(${scores(1)})-SUM(${scores(3)}))`;
  const row = page.row('swot:position', [words.position, null, formula(position)]);
  page.add(
    { kind: 'bold', at: { row, column: 2, rows: 1, columns: 1 } },
    { kind: 'wrap', at: { row, column: 0, rows: 1, columns: 1 } },
    { kind: 'height', row, rows: 1, points: LINES_OF_TWO },
  );
  page.gap('swot');
}

/** X5 in cells: an item counts where both are rated, with its weight. */
export function layoutRivals(page: PageBuilder, words: PlanWords): void {
  const { columns } = words;
  page.heading(
    'rivals',
    words.headings.rivals,
    [null, columns.weight, columns.ours, columns.rival, columns.advantage],
    [2, 3, 4, 5],
  );
  const start = page.next;
  const rows = competitionItems.length;
  const column = (c: number): string => a1({ row: start, column: c, rows, columns: 1 });
  const rated = `SUMPRODUCT(ISNUMBER(${column(3)})*ISNUMBER(${column(4)}),${column(2)})`;
  competitionItems.forEach((item, k) => {
    const at = (c: number): string => a1({ row: start + k, column: c, rows: 1, columns: 1 });
    const advantage = `=IF(COUNT(${at(3)}:${at(4)})=2,IF(${rated}>0,${at(2)}*(${at(3)}-${at(4)})/${rated},""),"")`;
    page.row(`rivals:${item}`, [words.rivalItems[item], null, input(1), input(), input(), formula(advantage)]);
  });
  page.style({ row: start, column: 2, rows, columns: 3 }, 'KAM Input');
  page.format(start, rows + 1, 5, '0.00');
  const total = page.row('rivals:total', [
    words.advantage,
    null,
    null,
    null,
    null,
    formula(`=IF(COUNT(${column(5)})=0,"",SUM(${column(5)}))`),
  ]);
  page.add({ kind: 'bold', at: { row: total, column: 5, rows: 1, columns: 1 } });
  page.gap('rivals');
}

export function layoutImprovements(
  page: PageBuilder,
  words: PlanWords,
  key: 'improvement',
  rows: number,
  headers: readonly string[],
): void {
  page.heading(key, words.headings[key]);
  page.columns(key, headers);
  const start = page.next;
  for (let k = 0; k < rows; k++)
    page.row(
      `${key}:${k}`,
      headers.map((): Input => input()),
    );
  page.style({ row: start, column: 0, rows, columns: headers.length }, 'KAM Input');
  page.add({ kind: 'height', row: start, rows, points: LINES_OF_TWO });
  page.add(
    { kind: 'wrap', at: { row: start, column: 0, rows, columns: headers.length } },
    { kind: 'align', at: { row: start, column: headers.length - 1, rows, columns: 1 }, to: 'Left' },
  );
  page.format(start, rows, headers.length - 1, 'yyyy-mm-dd');
  page.gap(key);
}

export function layoutGoals(page: PageBuilder, words: PlanWords): void {
  const { columns } = words;
  page.heading('goals', words.headings.goals, [columns.goal, columns.by, columns.measure]);
  const start = page.next;
  for (let k = 0; k < GOAL_LINES; k++)
    page.row(`goal:${k}`, [fill(words.goal, { number: String(k + 1) }), input(), input(), input()]);
  page.style({ row: start, column: 1, rows: GOAL_LINES, columns: 3 }, 'KAM Input');
  page.add({ kind: 'height', row: start, rows: GOAL_LINES, points: LINES_OF_TWO });
  page.add(
    { kind: 'wrap', at: { row: start, column: 0, rows: GOAL_LINES, columns: 4 } },
    { kind: 'align', at: { row: start, column: 2, rows: GOAL_LINES, columns: 1 }, to: 'Left' },
  );
  page.format(start, GOAL_LINES, 2, 'yyyy-mm-dd');
  page.gap('goals');
}

/** What a person has written on a plan, as far as it tells where the plan stands. */
export function planPageOf(sheet: string, page: FoundPage | null): PlanPage {
  if (!page) return { sheet, hasGoal: false, hasPlan: false, isReviewed: false };
  const isTyped = (key: string, column: number): boolean => {
    const cell = cellOf(page, key, column);
    return cell !== null && cell !== '';
  };
  const any = (keys: readonly string[], column: number): boolean => keys.some((key) => isTyped(key, column));
  const lines = (name: string, count: number): string[] => Array.from({ length: count }, (_, k) => `${name}:${k}`);
  return {
    sheet,
    hasGoal: any(lines('goal', GOAL_LINES), 1),
    hasPlan:
      any(
        planSections.offer.map((question) => `offer:${question}`),
        1,
      ) || any(lines('improvement', IMPROVEMENT_LINES), 1),
    isReviewed: isTyped('result', 1),
  };
}
