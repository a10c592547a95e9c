import { isoDay } from '../../engine/core/serial-day';
import { actionStatuses } from '../../engine/review/actions';
import type { Language } from '../../locales/language';
import { reviewWords } from '../../locales/review';
import { sheetWords } from '../../locales/sheet';
import type { Look, PlanCell } from '../../workbook/write-plan';
import type { ReviewAction } from './contract';
import { input, type FoundPage } from './keyed-page';
import type { PageBuilder } from './page-builder';
import type { PageFacts } from './page-facts';
import { ACTION, ACTION_KEY, actionTitles, REPEATED } from './typed-actions';

/** So many rows fit on a printed page under the headers. */
export const ROWS_A_PAGE = 16;
/** So many free rows. */
const FREE = 6;

/** Points: two lines, or room for a pen. */
export const ACTION_HEIGHT = 30;

/**
 * The table of actions: blue cells are the person's, number and quarter are ours. `standing`: the page as it is there already; its rows
 * are written in their places, and only what is ours of it is laid out here.
 */
export function layoutActions(
  page: PageBuilder,
  { words, preview, language }: PageFacts,
  standing: FoundPage | null,
): void {
  page.heading('actions', words.headings.actions);
  page.text('actions:note', [words.actionNote], 'KAM Note');
  const titles = actionTitles(words);
  page.columns('actions', titles);
  const actions = standing ? [] : preview.actions;
  const rows = Math.max(ROWS_A_PAGE, actions.length + FREE);
  for (let first = 0; first < rows; first += ROWS_A_PAGE) {
    if (first > 0) {
      page.starting.add(page.next);
      page.columns(`actions:${first}`, titles);
    }
    const count = Math.min(ROWS_A_PAGE, rows - first);
    page.add(...actionLook(page.next, count, language));
    for (let k = first; k < first + count; k++) {
      const action = actions[k];
      const cells = action ? inputsOf(action, words.statuses) : Array.from({ length: 5 }, () => input());
      page.row(`${ACTION_KEY}${k}`, cells);
    }
  }
  for (const key of standing?.rowOf.keys() ?? []) if (key.startsWith(REPEATED)) page.row(key, titles);
}

/** Blue cells to write in, two lines each: a row of fixed height is the same in every Excel, and has room for a pen. */
export function actionLook(row: number, rows: number, language: Language): readonly Look[] {
  const { statuses } = reviewWords(language);
  return [
    { kind: 'style', at: { row, column: 0, rows, columns: 5 }, style: 'KAM Input' },
    // All on top, so that a line reads across; a day and a number stand under their headers.
    { kind: 'wrap', at: { row, column: 0, rows, columns: ACTION.number + 1 } },
    { kind: 'align', at: { row, column: ACTION.by, rows, columns: ACTION.number - ACTION.by + 1 }, to: 'Left' },
    { kind: 'height', row, rows, points: ACTION_HEIGHT },
    {
      kind: 'choices',
      at: { row, column: ACTION.status, rows, columns: 1 },
      list: actionStatuses.map((status) => statuses[status]),
    },
    { kind: 'format', at: { row, column: ACTION.by, rows, columns: 1 }, format: sheetWords(language).format.date },
  ];
}

/** All seven cells of a row; the last two are not the person's, yet left alone once they stand. */
export function inputsOf(action: ReviewAction, statuses: Readonly<Record<string, string>>) {
  return actionCells(action, statuses).map((cell) => input(cell));
}

export function actionCells(action: ReviewAction, statuses: Readonly<Record<string, string>>): readonly PlanCell[] {
  return [
    action.what,
    action.accountName,
    action.who,
    action.by === null ? null : isoDay(action.by),
    statuses[action.status] ?? action.status,
    action.since,
    Number(action.id),
  ];
}
