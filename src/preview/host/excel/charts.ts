import type { Bag, State } from '../bags/bag';
import type { Behaviour } from '../bags/bag-classes';
import { putState, touch } from '../bags/bag-classes';
import { parseZone, splitAddress, zoneColumns, zoneRows } from '../grid/address';
import { invalidArgument, notImplemented } from '../protocol/errors';
import { fitted, FITTING_MODES } from '../pictures';
import { assertKeptWritable } from './guard';
import { bags } from './bags';
import { drawChart, eraseChart, moveChart } from './chart-figure';
import { placeNow } from './chart-moved';
import { pixels, placeOver, type ChartPlace } from './chart-place';
import { drawn, pictureMaker } from './drawn-picture';
import { seriesOf } from './chart-series';
import { Range } from './range';
import { Worksheet } from './worksheet';

/** Charts of a sheet are one list in the store; the figure that the grid shows is drawn from it. */
export const chartsKey = (sheetId: string): string => `charts/${sheetId}`;

const sheetOf = (bag: Bag): string => bag.$place.key.split('/')[1] ?? '';
const listOf = (bag: Bag): readonly State[] =>
  Array.isArray(bag.$state()) ? (bag.$state() as unknown as State[]) : [];

function rangeArgument(given: unknown, location: string): Range {
  if (!(given instanceof Range)) throw invalidArgument(location);
  return given;
}

export const chartCollection: Behaviour = (Base) =>
  class extends Base {
    Add(type: string, source: unknown, seriesBy = 'Auto'): Bag {
      const range = rangeArgument(source, 'ChartCollection.add');
      const { book } = this.$place;
      const list = listOf(this);
      let number = list.length + 1;
      while (list.some((one) => one.name === `Chart ${number}`)) number++;
      const id = book.newId();
      const series = seriesOf(range, type, seriesBy);
      const title =
        series.length === 1 && series[0]?.name
          ? { text: series[0].name, visible: true }
          : { text: 'Chart Title', visible: series.length !== 1 };
      putState(this.$place, [...list, { id, name: `Chart ${number}`, title, series, top: 15, left: 300 }]);
      const added = bags.make('Chart', { ...this.$place, path: [list.length] }, this);
      (added as unknown as { ChartType: string }).ChartType = type;
      return added;
    }
    GetItem(name: string): Bag {
      return (this as unknown as { $indexer(key: unknown): Bag }).$indexer(name);
    }
  };

export const chart: Behaviour = (Base) =>
  class extends Base {
    static readonly navigations = ['Worksheet'];
    private get now(): Required<ChartPlace> {
      return placeNow(this.$place.book, sheetOf(this), this.$state());
    }
    get Top(): number {
      return this.now.top;
    }
    set Top(top: number) {
      this.move({ top });
    }
    get Left(): number {
      return this.now.left;
    }
    set Left(left: number) {
      this.move({ left });
    }
    get Width(): number {
      return this.now.width;
    }
    set Width(width: number) {
      this.move({ width });
    }
    get Height(): number {
      return this.now.height;
    }
    set Height(height: number) {
      this.move({ height });
    }
    get Worksheet(): Worksheet {
      return new Worksheet(this.$place.book, sheetOf(this));
    }
    SetPosition(start: unknown, end?: unknown): void {
      this.move(placeOver(this.$place.book, sheetOf(this), start, end));
    }
    private move(to: Partial<ChartPlace>): void {
      if (Object.values(to).some((one) => !Number.isFinite(one))) throw invalidArgument('Chart.setPosition');
      putState(this.$place, { ...this.$state(), ...this.now, ...to });
      const { book, key } = this.$place;
      const sheetId = sheetOf(this);
      const { id } = this.$state();
      // At once, so that several moves of a batch add up; a chart that is not drawn yet is drawn there.
      const state = book.state.get<State[]>(key)?.find((one) => one.id === id);
      if (state) moveChart(book, sheetId, state);
      touch(this);
    }
    SetData(source: unknown, seriesBy = 'Auto'): void {
      const range = rangeArgument(source, 'Chart.setData');
      this.$put('series', seriesOf(range, String(this.$state().chartType), seriesBy));
    }
    GetImage(width?: number, height?: number, mode = 'Fit'): string {
      const { book } = this.$place;
      const own = { width: pixels(this.now.width), height: pixels(this.now.height) };
      const sides = [width, height].every((side) => side === undefined || (Number.isFinite(side) && side > 0));
      if (!sides || !FITTING_MODES.includes(mode)) throw invalidArgument('Chart.getImage');
      const draw = pictureMaker(book, 'Chart.getImage');
      // What this request changed before is not on the figure yet.
      book.grid.settle();
      drawChart(book, sheetOf(this), this.$state());
      return drawn(draw.chart(String(this.$state().id), fitted(own, width, height, mode)), 'Chart.getImage');
    }
    Activate(): void {}
    Delete(): void {
      const { book, key } = this.$place;
      assertKeptWritable(book, key);
      const { id } = this.$state();
      book.state.set(
        key,
        (book.state.get<State[]>(key) ?? []).filter((one) => one.id !== id),
      );
      eraseChart(book, sheetOf(this), String(id));
    }
    /** Drawn once, after the last of its properties was set. */
    $changed(): void {
      const { book, key } = this.$place;
      const sheetId = sheetOf(this);
      const id = this.$state().id;
      book.later(`chart/${String(id)}`, () => {
        const state = book.state.get<State[]>(key)?.find((one) => one.id === id);
        if (state) drawChart(book, sheetId, state);
      });
    }
  };

export const chartSeriesCollection: Behaviour = (Base) =>
  class extends Base {
    Add(name?: string, index?: number): Bag {
      const list = [...listOf(this)];
      const at = index ?? list.length;
      list.splice(at, 0, { name: name ?? `Series${list.length + 1}` });
      putState(this.$place, list);
      touch(this);
      return bags.make('ChartSeries', { ...this.$place, path: [...this.$place.path, at] }, this);
    }
  };

export const chartSeries: Behaviour = (Base) =>
  class extends Base {
    /** A series without a type of its own is drawn as the chart. */
    get ChartType(): unknown {
      return this.$state().chartType ?? chartOf(this)?.$state().chartType ?? '';
    }
    set ChartType(type: unknown) {
      this.$put('chartType', type);
    }
    GetDimensionValues(dimension: string): unknown[] {
      const member = { Categories: 'xValues', XValues: 'xValues', Values: 'values', YValues: 'values' }[dimension];
      if (!member) throw notImplemented(`ChartSeries.getDimensionValues (${dimension})`);
      const { book } = this.$place;
      const { sheet = '', address } = splitAddress(String(this.$state()[member] ?? ''));
      const sheetId = book.sheetIdByName(sheet);
      const zone = parseZone(address);
      return sheetId === undefined || !zone ? [] : book.cells.values(sheetId, zone).flat();
    }
    SetValues(source: unknown): void {
      this.$put('values', rangeArgument(source, 'ChartSeries.setValues').Address);
    }
    SetXAxisValues(source: unknown): void {
      this.$put('xValues', rangeArgument(source, 'ChartSeries.setXAxisValues').Address);
    }
    Delete(): void {
      const { book, key, path } = this.$place;
      const index = path.at(-1);
      const list = listOf(this.$parent as Bag).filter((_, i) => i !== index);
      putState({ book, key, path: path.slice(0, -1) }, list);
      touch(this.$parent as Bag);
    }
  };

function chartOf(bag: Bag): Bag | null {
  return (bag.$parent as Bag | null)?.$parent as Bag | null;
}

/** One point a value, whether or not something of it was set. */
export const chartPoints: Behaviour = (Base) =>
  class extends Base {
    $items(): Bag[] {
      const values = (this.$parent as Bag).$state().values;
      const zone = typeof values === 'string' ? parseZone(splitAddress(values).address) : null;
      const count = zone ? Math.max(zoneRows(zone), zoneColumns(zone)) : 0;
      return Array.from({ length: count }, (_, i) =>
        bags.make('ChartPoint', { ...this.$place, path: [...this.$place.path, i] }, this),
      );
    }
    get Count(): number {
      return this.$items().length;
    }
    GetCount(): number {
      return this.$items().length;
    }
    GetItemAt(index: number): Bag {
      const point = this.$items()[index];
      if (!point) throw invalidArgument('ChartPointsCollection.getItemAt');
      return point;
    }
  };

export const chartAxes: Behaviour = (Base) =>
  class extends Base {
    GetItem(type: string, group = 'Primary'): Bag {
      const member = { Category: 'categoryAxis', Value: 'valueAxis', Series: 'seriesAxis' }[type];
      if (!member) throw invalidArgument('ChartAxes.getItem');
      const path = [...this.$place.path, group === 'Secondary' ? `${member}Secondary` : member];
      return bags.make('ChartAxis', { ...this.$place, path }, this);
    }
  };

export const chartFill: Behaviour = (Base) =>
  class extends Base {
    SetSolidColor(color: string): void {
      this.$put('color', color);
    }
    GetSolidColor(): unknown {
      return this.$state().color ?? '';
    }
    Clear(): void {
      this.$put('color', null);
    }
  };
