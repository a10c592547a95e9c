import { nextActionId, isPending, type Action, type TypedAction } from '../../engine/review/actions';
import type { Language } from '../../locales/language';
import { reviewWords } from '../../locales/review';
import { sameCell } from '../../workbook/same-cell';
import type { CellsPlan, InsertedRows, PlanCell } from '../../workbook/write-plan';
import type { ReviewAction } from './contract';
import type { FoundPage } from './keyed-page';
import { insertedRows } from './action-rows';
import { actionCells } from './page-actions';
import type { ActionStore } from './store';
import { ACTION, ACTION_KEY, changedBy, typedActions, type TypedPlace } from './typed-actions';

/** A review page with the actions that stand on it, each with the action that it is. */
export interface ActionPage {
  readonly tag: string;
  /** `2026 Q3`. */
  readonly quarter: string;
  readonly found: FoundPage;
  readonly places: readonly (TypedPlace & { readonly action: string })[];
}

export interface MergedActions {
  readonly actions: readonly Action[];
  readonly pages: readonly ActionPage[];
}

/**
 * The list as it is now: what is kept, with what people typed on the pages since they were written. A row without a number is a new
 * action, a row whose text was taken away is a dropped one, and so is one that was deleted from the latest page.
 */
export function mergeActions(
  store: ActionStore,
  pages: readonly { readonly tag: string; readonly quarter: string; readonly found: FoundPage }[],
  accountOf: (name: string) => string,
): MergedActions {
  const actions = [...store.actions];
  const merged = pages.map(({ tag, quarter, found }, number): ActionPage => {
    const written = new Map((store.written[tag] ?? []).map((each) => [each.id, each]));
    const seen = new Set<string>();
    const places = typedActions(found, accountOf).flatMap((place) => {
      const at = actions.findIndex(({ id }) => id === place.id && !seen.has(id));
      if (at >= 0) {
        seen.add(place.id);
        const known = actions[at]!;
        const changed = changedBy(place.typed, written.get(place.id), known);
        const day = place.isDayUnclear ? known.by : changed.by;
        actions[at] = changed.what === '' ? { ...known, status: 'dropped' } : { ...known, ...changed, by: day };
        return [{ ...place, action: place.id }];
      }
      if (place.typed.what === '') return [];
      const id = nextActionId(actions);
      seen.add(id);
      actions.push({ ...place.typed, id, since: quarter, suggestion: '' });
      return [{ ...place, action: id }];
    });
    if (number === pages.length - 1) {
      actions.forEach((action, at) => {
        if (written.has(action.id) && !seen.has(action.id) && isPending(action))
          actions[at] = { ...action, status: 'dropped' };
      });
    }
    return { tag, quarter, found, places };
  });
  return { actions, pages: merged };
}

export interface PlannedActions {
  readonly cells: readonly CellsPlan[];
  readonly inserts: readonly InsertedRows[];
  readonly written: ActionStore['written'];
}

/**
 * Brings the tables of the pages up to the list: numbers for new rows, what was changed elsewhere, and on the page `tag` the actions
 * that it lacks, in its first free rows or in new ones. Answers what stands there then.
 */
export function planActions(
  { pages }: MergedActions,
  list: readonly ReviewAction[],
  all: readonly Action[],
  tag: string,
  language: Language,
): PlannedActions {
  const { statuses } = reviewWords(language);
  const cells: CellsPlan[] = [];
  const inserts: InsertedRows[] = [];
  const written: Record<string, readonly TypedAction[]> = {};
  for (const { tag: own, found, places } of pages) {
    const put = (row: number, column: number, cell: PlanCell): void => {
      const place = found.columnOf.get(column);
      if (place === undefined || sameCell(cell, found.sheet.cells[row]?.[place] ?? null)) return;
      const at = { row: found.sheet.row + row, column: found.sheet.column + place, rows: 1, columns: 1 };
      cells.push({ sheetId: found.sheet.sheetId, at, cells: [cell], format: null });
    };
    for (const { row, action: id, typed, isDayUnclear } of places) {
      const action = all.find((each) => each.id === id)!;
      // A row that was emptied stays empty.
      if (typed.what === '') continue;
      actionCells({ ...action, isOverdue: false, isCarriedOver: false }, statuses).forEach((cell, column) => {
        if (column === ACTION.by && isDayUnclear) return;
        // A word of the other language for the same status is as good.
        if (column === ACTION.status && typed.status === action.status && typedText(found, row, column) !== '') return;
        put(row, column, cell);
      });
    }
    const standing = new Set(places.map(({ action }) => action));
    if (own === tag) {
      const missing = list.filter((action) => !standing.has(action.id) && isPending(action));
      const free = [...found.rowOf]
        .filter(
          ([key, row]) =>
            key.startsWith(ACTION_KEY) && [0, 1, 2, 3, 4, 6].every((column) => typedText(found, row, column) === ''),
        )
        .map(([, row]) => row)
        .sort((a, b) => a - b);
      missing.slice(0, free.length).forEach((action, k) => {
        actionCells(action, statuses).forEach((cell, column) => put(free[k]!, column, cell));
      });
      // A table that a person took out as a whole stays out; its actions are kept all the same.
      const isThere = [...found.rowOf.keys()].some((key) => key.startsWith(ACTION_KEY));
      const others = isThere ? missing.slice(free.length) : [];
      if (isThere) inserts.push(...insertedRows(found, others, language));
      for (const { id } of [...missing.slice(0, free.length), ...others]) standing.add(id);
    }
    written[own] = writtenOf(all, standing);
  }
  return { cells, inserts, written };
}

export function writtenOf(all: readonly Action[], ids: ReadonlySet<string>): readonly TypedAction[] {
  return all
    .filter(({ id }) => ids.has(id))
    .map(({ id, what, account, accountName, who, by, status }) => ({
      id,
      what,
      account,
      accountName,
      who,
      by,
      status,
    }));
}

function typedText({ sheet, columnOf }: FoundPage, row: number, column: number): string {
  const cell = sheet.cells[row]?.[columnOf.get(column) ?? -1] ?? null;
  return cell === null || typeof cell === 'object' ? '' : String(cell);
}
