import type { State } from '../bags/bag';
import type { Book } from '../book';
import { EventType } from '../events';
import { storedSheetName } from '../grid/address';
import { invalidArgument } from '../protocol/errors';
import { drawChart } from './chart-figure';
import { chartsKey } from './charts';
import { drawRule, rulesKey } from './conditional-formats';
import { emitForSheet } from './sheet-events';
import { freeTableName, listTables, storeTable } from './table-state';

/** Everything Excel keeps beside the cells of a sheet, by the beginning of its key; lists are of things with an id of their own. */
const LISTS = ['charts', 'rules', 'shapes'];
const PREFIXES = [
  'page-layout',
  'protection',
  'hyperlink',
  'sheet-property',
  'sheet-name',
  'hidden',
  'validation',
  'auto-filter',
];

/** A copy beside the others, named as Excel does: `Data (2)`. Answers its id. */
export function copySheet(book: Book, sheetId: string, positionType: string, relativeTo: string | undefined): string {
  const { grid } = book;
  const ids = (): readonly string[] => grid.getters.getSheetIds();
  const place = placeFor(ids(), positionType, relativeTo);
  const copy = book.newId();
  const tables = listTables(book, sheetId);
  grid.dispatch('DUPLICATE_SHEET', {
    sheetId,
    sheetIdTo: copy,
    sheetNameTo: storedSheetName(freeName(book, grid.sheetName(sheetId))),
  });
  for (const figure of grid.getters.getFigures(copy))
    grid.dispatch('DELETE_FIGURE', { sheetId: copy, figureId: figure.id });
  for (const rule of grid.getters.getConditionalFormats(copy))
    grid.dispatch('REMOVE_CONDITIONAL_FORMAT', { sheetId: copy, id: rule.id });
  copyState(book, sheetId, copy);
  for (const table of listTables(book, copy)) {
    const original = tables.find(({ zone }) => zone.top === table.zone.top && zone.left === table.zone.left);
    storeTable(book, table.id, { name: freeTableName(book, table.id), style: original?.style ?? table.style });
  }
  const delta = place - ids().indexOf(copy);
  if (delta !== 0) grid.dispatch('MOVE_SHEET', { sheetId: copy, delta });
  emitForSheet(book, copy, EventType.worksheetAdded, { source: 'Local' });
  return copy;
}

function copyState(book: Book, from: string, to: string): void {
  for (const list of LISTS) {
    const stored = book.state.get<State[]>(`${list}/${from}`);
    if (!stored) continue;
    const ids = new Map(stored.map((one) => [one.id, book.newId()]));
    book.state.set(
      `${list}/${to}`,
      stored.map((one) => ({ ...one, id: ids.get(one.id), ...(one.line !== undefined && { line: tiedTo(ids, one) }) })),
    );
  }
  for (const prefix of PREFIXES) {
    for (const key of book.state.keys(`${prefix}/${from}`))
      book.state.set(`${prefix}/${to}${key.slice(`${prefix}/${from}`.length)}`, book.state.get(key));
  }
  for (const chart of book.state.get<State[]>(chartsKey(to)) ?? []) drawChart(book, to, onSheet(book, chart, from, to));
  for (const rule of book.state.get<State[]>(rulesKey(to)) ?? []) drawRule(book, to, String(rule.id));
}

/** Lines of a copied sheet are tied to its own shapes. */
function tiedTo(ids: ReadonlyMap<unknown, string>, { line }: State): State {
  const { beginConnectedShapeId: begin, endConnectedShapeId: end, ...rest } = line as State;
  return {
    ...rest,
    ...(begin !== undefined && { beginConnectedShapeId: ids.get(begin) ?? null }),
    ...(end !== undefined && { endConnectedShapeId: ids.get(end) ?? null }),
  };
}

/** Series of a copied chart look at the copied sheet. */
function onSheet(book: Book, chart: State, from: string, to: string): State {
  const [old, now] = [from, to].map((id) => `${book.quotedName(id)}!`);
  const moved = JSON.parse(JSON.stringify(chart), (key: string, value: unknown) =>
    (key === 'values' || key === 'xValues') && typeof value === 'string' && old && value.startsWith(old)
      ? `${now}${value.slice(old.length)}`
      : value,
  ) as State;
  const key = chartsKey(to);
  const charts = (book.state.get<State[]>(key) ?? []).map((one) => (one.id === chart.id ? moved : one));
  book.state.set(key, charts);
  return moved;
}

export function dropSheetState(book: Book, sheetId: string): void {
  for (const prefix of [...LISTS, ...PREFIXES])
    for (const key of book.state.keys(`${prefix}/${sheetId}`)) book.state.set(key, undefined);
}

function placeFor(ids: readonly string[], type: string, relativeTo: string | undefined): number {
  const at = relativeTo === undefined ? -1 : ids.indexOf(relativeTo);
  switch (type) {
    case 'Beginning':
      return 0;
    case 'None':
    case 'End':
      return ids.length;
    case 'Before':
    case 'After':
      if (at < 0) throw invalidArgument('Worksheet.copy');
      return type === 'Before' ? at : at + 1;
    default:
      throw invalidArgument('Worksheet.copy');
  }
}

function freeName(book: Book, name: string): string {
  const base = name.replace(/ \(\d+\)$/, '');
  for (let n = 2; ; n++) {
    const suffix = ` (${n})`;
    const candidate = base.slice(0, 31 - suffix.length) + suffix;
    if (book.sheetIdByName(candidate) === undefined) return candidate;
  }
}
