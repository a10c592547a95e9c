import { isoDay, isoText } from '../../engine/core/serial-day';
import { actionStatuses, type Action, type ActionStatus, type TypedAction } from '../../engine/review/actions';
import { reviewWords, type ReviewWords } from '../../locales/review';
import type { PlanCell } from '../../workbook/write-plan';
import type { FoundPage } from './keyed-page';

/** Columns of the action table. */
export const ACTION = { what: 0, account: 1, who: 2, by: 3, status: 4, since: 5, number: 6 } as const;
/** Keys of its rows: `action:0`, `action:1` … */
export const ACTION_KEY = 'action:';

/** Headers repeated within the table, where it goes on over a page: `columns:actions:16`. */
export const REPEATED = 'columns:actions:';

export function actionTitles({ columns }: ReviewWords): readonly string[] {
  return [columns.what, columns.account, columns.who, columns.by, columns.status, columns.since, columns.number];
}

/** One row of the table as it stands on a page. */
export interface TypedPlace {
  /** Row of the page's cells. */
  readonly row: number;
  /** '' where the row has no number yet. */
  readonly id: string;
  readonly typed: TypedAction;
  /** The day cannot be read: what stands there is left alone. */
  readonly isDayUnclear: boolean;
}

/**
 * The actions that stand on a page, in whatever order they are now. Rows that a person inserted count too: what lies below the first
 * row of the table and has a text is an action. `accountOf` tells an account by its name.
 */
export function typedActions(page: FoundPage, accountOf: (name: string) => string): readonly TypedPlace[] {
  const rows = [...page.rowOf].filter(([key]) => key.startsWith(ACTION_KEY)).map(([, row]) => row);
  if (rows.length === 0) return [];
  const places: TypedPlace[] = [];
  const isOwn = (key: string): boolean => key.startsWith(ACTION_KEY) || key.startsWith(REPEATED);
  const others = new Set([...page.rowOf].filter(([key]) => !isOwn(key)).map(([, row]) => row));
  const [first, last] = [Math.min(...rows), Math.max(...rows)];
  for (let row = first; row <= last; row++) {
    if (others.has(row)) continue;
    const at = (column: number): PlanCell => page.sheet.cells[row]?.[page.columnOf.get(column) ?? -1] ?? null;
    const text = (column: number): string => textOf(at(column));
    const [what, id] = [text(ACTION.what), text(ACTION.number)];
    if (what === '' && id === '') continue;
    // Headers repeated for print, which somebody may have sorted into the list.
    if (isTitles([0, 1, 2].map(text))) continue;
    const by = dayOf(at(ACTION.by));
    const accountName = text(ACTION.account);
    places.push({
      row,
      id,
      isDayUnclear: by === undefined,
      typed: {
        id,
        what,
        account: accountName === '' ? '' : accountOf(accountName),
        accountName,
        who: text(ACTION.who),
        by: by ?? null,
        status: statusOf(text(ACTION.status)),
      },
    });
  }
  return places;
}

function isTitles(cells: readonly string[]): boolean {
  return (['en-US', 'zh-CN'] as const).some((language) => {
    const titles = actionTitles(reviewWords(language));
    return cells.every((cell, column) => cell === titles[column]);
  });
}

/** What a person changed on the page since it was written; what they left alone says nothing, for the pane may have changed it since. */
export function changedBy(
  typed: TypedAction,
  written: TypedAction | undefined,
  known: Action | undefined,
): TypedAction {
  if (!written || !known) return typed;
  const pick = <K extends keyof TypedAction>(key: K): TypedAction[K] =>
    typed[key] === written[key] ? known[key] : typed[key];
  return {
    id: typed.id,
    what: pick('what'),
    account: typed.accountName === written.accountName ? known.account : typed.account,
    accountName: pick('accountName'),
    who: pick('who'),
    by: pick('by'),
    status: pick('status'),
  };
}

/** Null for a blank cell; undefined where it is no day that we can read. */
function dayOf(cell: PlanCell): string | null | undefined {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'number' && cell > 0 && cell < 2_958_466) return isoText(cell);
  const text = textOf(cell)
    .replace(/[/.年月]/g, '-')
    .replace(/日$/, '');
  const parts = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (!parts) return undefined;
  const iso = `${parts[1]}-${parts[2]!.padStart(2, '0')}-${parts[3]!.padStart(2, '0')}`;
  return isoDay(iso) === null ? undefined : iso;
}

/** In either language, whatever the page was written in. */
function statusOf(text: string): ActionStatus {
  const wanted = text.toLowerCase();
  const found = actionStatuses.find((status) =>
    [status, reviewWords('en-US').statuses[status], reviewWords('zh-CN').statuses[status]].some(
      (name) => name.toLowerCase() === wanted,
    ),
  );
  return found ?? 'open';
}

function textOf(cell: PlanCell): string {
  return cell === null || typeof cell === 'object' ? '' : String(cell).trim();
}
