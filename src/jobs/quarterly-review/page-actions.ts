import { isoDay } from '../../engine/core/serial-day';
import { actionStatuses } from '../../engine/review/actions';
import type { Language } from '../../locales/language';
import { reviewWords } from '../../locales/review';
import { sheetWords } from '../../locales/sheet';
import type { Look, PlanCell } from '../../workbook/write-plan';
import type { ReviewAction } from './contract';
import { input } from './keyed-page';
import type { PageBuilder } from './page-builder';
import type { PageFacts } from './page-facts';
import { ACTION, ACTION_KEY } from './typed-actions';

/** So many rows at least, and so many free ones. */
const FEWEST = 16;
const FREE = 6;

/** The table of actions: blue cells are the person's, number and quarter are ours. */
export function layoutActions(page: PageBuilder, { words, preview, language }: PageFacts, isStanding: boolean): void {
  const { columns } = words;
  page.heading('actions', words.headings.actions);
  page.text('actions:note', [words.actionNote], 'KAM Note');
  page.columns('actions', [
    columns.what,
    columns.account,
    columns.who,
    columns.by,
    columns.status,
    columns.since,
    columns.number,
  ]);
  const first = page.next;
  // On a page that is there already, its own rows are written in place (see actionCells); here are those of a new one.
  const actions = isStanding ? [] : preview.actions;
  const rows = Math.max(FEWEST, actions.length + FREE);
  for (let k = 0; k < rows; k++) {
    const action = actions[k];
    page.row(`${ACTION_KEY}${k}`, action ? inputsOf(action, words.statuses) : Array.from({ length: 5 }, () => input()));
  }
  page.add(...actionLook(first, rows, language));
}

/** Blue cells to write in, two lines each: a row of fixed height is the same in every Excel, and has room for a pen. */
export function actionLook(row: number, rows: number, language: Language): readonly Look[] {
  const { statuses } = reviewWords(language);
  return [
    { kind: 'style', at: { row, column: 0, rows, columns: 5 }, style: 'KAM Input' },
    { kind: 'wrap', at: { row, column: 0, rows, columns: 3 } },
    { kind: 'height', row, rows, points: 30 },
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
