import { registries, UIPlugin, type Getters } from '@odoo/o-spreadsheet';
import { addedAt, isHeadersCommand, type HeadersCommand } from './headers-command';

type Dimension = 'ROW' | 'COL';

/** A distance from the sheet's corner as a row (or column) and how far into it. */
interface Spot {
  readonly index: number;
  readonly rest: number;
}

/** Where the library's figure begins. */
type Figure = Pick<ReturnType<Getters['getFigures']>[number], 'row' | 'col' | 'offset'>;
type State = Readonly<Record<string, unknown>>;

const POINTS_A_PIXEL = 0.75;
const NEW_SIZE = 100;

/**
 * Shapes go with inserted and deleted rows and columns, and shapes and charts that lie over them stretch and shrink, as placement over two
 * cells has it in Excel; absolute ones stay. Told to the library within the command that moves the cells, so that one undo takes back both.
 */
class DrawingsPlugin extends UIPlugin {
  static override readonly getters = [] as const;
  private move: (() => void) | null = null;

  override beforeHandle(command: object): void {
    if (isHeadersCommand(command)) this.move = this.plan(command);
  }

  override handle(command: object): void {
    if (!isHeadersCommand(command)) return;
    const { move } = this;
    this.move = null;
    move?.();
  }

  /** Where things lie before the command; the answer puts them where they lie after it. */
  private plan(command: HeadersCommand): (() => void) | null {
    const { sheetId, dimension } = command;
    const key = `shapes/${sheetId}`;
    const shapes = this.list(key);
    const figures = this.getters.getFigures(sheetId);
    const placements = new Map(this.list(`charts/${sheetId}`).map(({ id, placement }) => [id, placement]));
    if (shapes.length === 0 && figures.length === 0) return null;
    const header = new Headers(this.getters, sheetId, dimension);
    const [near, far] = dimension === 'ROW' ? (['top', 'height'] as const) : (['left', 'width'] as const);
    const newSpot = (spot: Spot): Spot => movedSpot(spot, command);
    const boxes = shapes.map((shape) => {
      const start = Number(shape[near] ?? 0) / POINTS_A_PIXEL;
      const size = Number(shape[far] ?? (shape.type === 'Line' ? 0 : NEW_SIZE)) / POINTS_A_PIXEL;
      return { start: header.spotAt(start), end: header.endAt(start + size), size };
    });
    const spotOf = ({ row, col, offset }: Figure): Spot =>
      dimension === 'ROW' ? { index: row, rest: offset.y } : { index: col, rest: offset.x };
    const starts = figures.map((figure) => header.at(spotOf(figure)));
    const ends = figures.map((figure, i) => header.endAt((starts[i] ?? 0) + figure[far]));
    return () => {
      const moved = shapes.map((shape, i): State => {
        const box = boxes[i];
        if (!box || shape.placement === 'Absolute') return shape;
        const start = header.at(newSpot(box.start));
        const isFixed = shape.placement === 'OneCell' || box.size === 0;
        const size = isFixed ? box.size : Math.max(0, header.at(newSpot(box.end)) - start);
        if (start === header.at(box.start) && size === box.size) return shape;
        return { ...shape, [near]: start * POINTS_A_PIXEL, [far]: size * POINTS_A_PIXEL };
      });
      if (moved.some((shape, i) => shape !== shapes[i])) this.tell('KAM_SET_STATE', { key, value: moved });
      figures.forEach(({ id, [far]: before }, i) => {
        const figure = this.getters.getFigure(sheetId, id);
        const end = ends[i];
        if (!figure || !end || placements.get(id) === 'OneCell') return;
        const { row, col, offset } = figure;
        const start = header.at(spotOf(figure));
        if (placements.get(id) === 'Absolute') {
          // The library has taken it along with its cell.
          const { index, rest } = header.spotAt(starts[i] ?? 0);
          const back =
            dimension === 'ROW'
              ? { row: index, col, offset: { ...offset, y: rest } }
              : { row, col: index, offset: { ...offset, x: rest } };
          return this.tell('UPDATE_FIGURE', { sheetId, figureId: id, ...back });
        }
        const size = Math.round(header.at(newSpot(end)) - start);
        if (size < 1 || size === before) return;
        this.tell('UPDATE_FIGURE', { sheetId, figureId: id, row, col, offset, [far]: size });
      });
    };
  }

  private list(key: string): readonly State[] {
    return (this.getters as unknown as { getHostState(key: string): State[] | undefined }).getHostState(key) ?? [];
  }

  private tell(type: string, payload: object): void {
    (this.dispatch as (type: string, payload: object) => unknown)(type, payload);
  }
}

/** Rows or columns of a sheet as distances, in pixels. */
class Headers {
  constructor(
    private readonly getters: Getters,
    private readonly sheetId: string,
    private readonly dimension: Dimension,
  ) {}

  private size(index: number): number {
    return this.dimension === 'ROW'
      ? this.getters.getRowSize(this.sheetId, index)
      : this.getters.getColSize(this.sheetId, index);
  }
  private get count(): number {
    return this.dimension === 'ROW'
      ? this.getters.getNumberRows(this.sheetId)
      : this.getters.getNumberCols(this.sheetId);
  }
  spotAt(distance: number): Spot {
    let [index, rest] = [0, distance];
    while (index < this.count - 1 && rest >= this.size(index)) rest -= this.size(index++);
    return { index, rest };
  }
  /** What ends at a border ends in the cell before it: rows inserted there do not stretch it. */
  endAt(distance: number): Spot {
    let [index, rest] = [0, distance];
    while (index < this.count - 1 && rest > this.size(index)) rest -= this.size(index++);
    return { index, rest };
  }
  at({ index, rest }: Spot): number {
    let distance = rest;
    for (let i = 0; i < index; i++) distance += this.size(i);
    return distance;
  }
}

function movedSpot({ index, rest }: Spot, command: HeadersCommand): Spot {
  if (command.type === 'ADD_COLUMNS_ROWS') {
    return { index: index >= addedAt(command) ? index + command.quantity : index, rest };
  }
  const before = command.elements.filter((element) => element < index).length;
  return { index: index - before, rest: command.elements.includes(index) ? 0 : rest };
}

export function teachDrawings(): void {
  registries.featurePluginRegistry.add('kam_drawings', DrawingsPlugin as never);
}
