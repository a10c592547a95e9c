import fc from 'fast-check';
import { Host } from '../../src/preview/host/host';
import { tested } from '../support/host/open-host';

type Cell = number | string;
type Rows = Cell[][];

/** The trivial model: a block of plain values with room around it. */
const ROWS = 12;
const COLUMNS = 4;
const empty = (): Rows => Array.from({ length: ROWS }, () => new Array<Cell>(COLUMNS).fill(''));

type Step =
  | {
      readonly kind: 'write';
      readonly row: number;
      readonly column: number;
      readonly values: readonly (readonly Cell[])[];
    }
  | { readonly kind: 'insert' | 'delete'; readonly row: number }
  | { readonly kind: 'insert-cells' | 'delete-cells'; readonly row: number; readonly column: number }
  | { readonly kind: 'sort'; readonly key: number; readonly ascending: boolean }
  | { readonly kind: 'clear'; readonly row: number }
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' };

const value = fc.oneof(fc.integer({ min: -50, max: 50 }), fc.constantFrom<Cell>('a', 'b', 'C', 'd e', ''));
const row = fc.integer({ min: 0, max: 5 });
const column = fc.integer({ min: 0, max: COLUMNS - 1 });
const block = fc
  .record({ width: fc.integer({ min: 1, max: 2 }), height: fc.integer({ min: 1, max: 3 }) })
  .chain(({ width, height }) =>
    fc.array(fc.array(value, { minLength: width, maxLength: width }), { minLength: height, maxLength: height }),
  );
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant('write' as const), row, column: fc.integer({ min: 0, max: 2 }), values: block }),
  fc.record({ kind: fc.constantFrom('insert' as const, 'delete' as const), row }),
  fc.record({ kind: fc.constantFrom('insert-cells' as const, 'delete-cells' as const), row, column }),
  fc.record({ kind: fc.constant('sort' as const), key: column, ascending: fc.boolean() }),
  fc.record({ kind: fc.constant('clear' as const), row }),
  fc.constant<Step>({ kind: 'undo' }),
  fc.constant<Step>({ kind: 'redo' }),
);

const rank = (cell: Cell): number => (typeof cell === 'number' ? 0 : 1);

function order(a: Cell, b: Cell, sign: number): number {
  if (a === '' || b === '') return Number(a === '') - Number(b === '');
  if (rank(a) !== rank(b)) return sign * (rank(a) - rank(b));
  const [left, right] = [a, b].map((cell) => (typeof cell === 'string' ? cell.toLowerCase() : cell));
  return left === right ? 0 : sign * ((left ?? 0) < (right ?? 0) ? -1 : 1);
}

/** What a step makes of the model; the rows beyond the block are empty and stay outside. */
function changed(rows: Rows, action: Exclude<Step, { kind: 'undo' | 'redo' }>): Rows {
  const next = rows.map((cells) => [...cells]);
  switch (action.kind) {
    case 'write':
      action.values.forEach((cells, i) =>
        cells.forEach((cell, j) => ((next[action.row + i] ?? [])[action.column + j] = cell)),
      );
      return next;
    case 'insert':
      next.splice(action.row, 0, new Array<Cell>(COLUMNS).fill(''));
      return next;
    case 'delete':
      next.splice(action.row, 1);
      return [...next, new Array<Cell>(COLUMNS).fill('')];
    case 'insert-cells':
    case 'delete-cells': {
      const cells = next.map((line) => line[action.column] ?? '');
      if (action.kind === 'insert-cells') cells.splice(action.row, 0, '');
      else cells.splice(action.row, 1);
      if (cells.length > next.length) next.push(new Array<Cell>(COLUMNS).fill(''));
      next.forEach((line, i) => (line[action.column] = cells[i] ?? ''));
      return next;
    }
    case 'sort': {
      const sign = action.ascending ? 1 : -1;
      const sorted = next.slice(0, ROWS).sort((a, b) => order(a[action.key] ?? '', b[action.key] ?? '', sign));
      return [...sorted, ...next.slice(ROWS)];
    }
    case 'clear':
      next[action.row] = new Array<Cell>(COLUMNS).fill('');
      return next;
  }
}

function apply(host: Host, action: Step): void {
  const sheet = host.workbook.Worksheets.GetFirst();
  const { model } = host.book.grid;
  const whole = `${'row' in action ? action.row + 1 : 1}:${'row' in action ? action.row + 1 : 1}`;
  if (action.kind === 'undo') return void model.dispatch('REQUEST_UNDO');
  if (action.kind === 'redo') return void model.dispatch('REQUEST_REDO');
  host.batch(() => {
    switch (action.kind) {
      case 'write':
        sheet.GetRangeByIndexes(action.row, action.column, action.values.length, action.values[0]?.length ?? 0).Values =
          action.values;
        break;
      case 'insert':
        sheet.GetRange(whole).Insert('Down');
        break;
      case 'delete':
        sheet.GetRange(whole).Delete('Up');
        break;
      case 'insert-cells':
        sheet.GetCell(action.row, action.column).Insert('Down');
        break;
      case 'delete-cells':
        sheet.GetCell(action.row, action.column).Delete('Up');
        break;
      case 'sort':
        sheet.GetRangeByIndexes(0, 0, ROWS, COLUMNS).Sort.Apply([{ key: action.key, ascending: action.ascending }]);
        break;
      case 'clear':
        sheet.GetRange(whole).Clear();
    }
  });
}

const height = (rows: Rows): number =>
  rows.reduce((last, cells, i) => (cells.some((cell) => cell !== '') ? i + 1 : last), 0);

// The library tells every calculation to the console.
beforeAll(() => void jest.spyOn(console, 'debug').mockImplementation(() => undefined));

describe('any sequence of writes, inserts, deletes, sorts and undos', () => {
  it('leaves what a trivial model of plain rows has', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 14 }), (steps) => {
        const host = new Host({ store: tested.store });
        let rows = empty();
        const past: Rows[] = [];
        let future: Rows[] = [];
        for (const action of steps) {
          // A step that changes nothing is no step of undo: neither here nor there.
          if (action.kind === 'undo' || action.kind === 'redo') {
            const [from, to] = action.kind === 'undo' ? [past, future] : [future, past];
            const other = from.pop();
            if (!other) continue;
            to.push(rows);
            rows = other;
            apply(host, action);
          } else {
            const next = changed(rows, action);
            if (JSON.stringify(next) === JSON.stringify(rows)) continue;
            past.push(rows);
            future = [];
            rows = next;
            apply(host, action);
          }
          const seen = host.workbook.Worksheets.GetFirst().GetRangeByIndexes(0, 0, height(rows) + 3, COLUMNS).Values;
          const expected = Array.from(
            { length: height(rows) + 3 },
            (_, i) => rows[i] ?? new Array<Cell>(COLUMNS).fill(''),
          );
          expect(seen).toEqual(expected);
        }
      }),
      { numRuns: 60 },
    );
  });
});
