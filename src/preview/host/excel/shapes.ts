import type { Bag, State } from '../bags/bag';
import type { Behaviour } from '../bags/bag-classes';
import { putState } from '../bags/bag-classes';
import { schema } from '../bags/schema';
import { invalidArgument, notImplemented } from '../protocol/errors';
import { assertKeptWritable } from './guard';
import { bags } from './bags';
import { drawn, pictureMaker } from './drawn-picture';
import { boxOfLine, connectionSites, routeLines } from './shape-lines';

/** Shapes of a sheet are one list in the store, in the order in which they lie on one another. */
export const shapesKey = (sheetId: string): string => `shapes/${sheetId}`;

const listOf = (bag: Bag): readonly State[] =>
  Array.isArray(bag.$state()) ? (bag.$state() as unknown as State[]) : [];

export const shapeCollection: Behaviour = (Base) =>
  class extends Base {
    AddGeometricShape(type: string): Bag {
      if (!(schema.enums.GeometricShapeType ?? []).includes(type))
        throw invalidArgument('ShapeCollection.addGeometricShape');
      const textFrame = { textRange: { font: { color: '#FFFFFF' } } };
      return this.put({ type: 'GeometricShape', geometricShapeType: type, textFrame }, type);
    }
    AddTextBox(text = ''): Bag {
      const textFrame = { textRange: { text } };
      const look = {
        fill: { type: 'Solid', foregroundColor: '#FFFFFF' },
        lineFormat: { color: '#BCBCBC', weight: 0.75 },
      };
      return this.put({ type: 'GeometricShape', geometricShapeType: 'Rectangle', textFrame, ...look }, 'TextBox');
    }
    AddLine(startLeft = 0, startTop = 0, endLeft = 100, endTop = 100, connectorType = 'Straight'): Bag {
      if (!(schema.enums.ConnectorType ?? []).includes(connectorType)) throw invalidArgument('ShapeCollection.addLine');
      const box = boxOfLine({ x: startLeft, y: startTop }, { x: endLeft, y: endTop });
      return this.put({ type: 'Line', line: { connectorType }, ...box }, 'Straight Connector');
    }
    AddImage(base64: string): Bag {
      if (typeof base64 !== 'string' || !/^[A-Za-z0-9+/\s]+=*\s*$/.test(base64))
        throw invalidArgument('ShapeCollection.addImage');
      return this.put(
        { type: 'Image', image: { base64, format: base64.startsWith('/9j/') ? 'JPEG' : 'PNG' } },
        'Picture',
      );
    }
    GetItem(key: string): Bag {
      return (this as unknown as { $indexer(key: unknown): Bag }).$indexer(key);
    }
    AddGroup(): never {
      throw notImplemented('ShapeCollection.addGroup');
    }

    private put(state: State, kind: string): Bag {
      const list = listOf(this);
      const shape = { id: this.$place.book.newId(), name: `${kind} ${list.length + 1}`, ...state };
      putState(this.$place, [...list, shape]);
      return bags.make('Shape', { ...this.$place, path: [list.length] }, this);
    }
  };

export const shape: Behaviour = (Base) =>
  class extends Base {
    private move(property: string, by: number): void {
      this.$put(property, Number(this.$state()[property] ?? 0) + by);
    }
    /** Lines that are tied to it follow, once after the last change. */
    $changed(): void {
      const { book, key } = this.$place;
      book.later(`lines/${key}`, () => routeLines(book, key));
    }
    get ConnectionSiteCount(): number {
      return connectionSites(this.$state()).length;
    }
    get ZOrderPosition(): number {
      return Number(this.$place.path[0]);
    }
    IncrementLeft(by: number): void {
      this.move('left', by);
    }
    IncrementTop(by: number): void {
      this.move('top', by);
    }
    IncrementRotation(by: number): void {
      this.$put('rotation', (((Number(this.$state().rotation ?? 0) + by) % 360) + 360) % 360);
    }
    ScaleHeight(factor: number): void {
      this.$put('height', Number((this as unknown as { Height: number }).Height) * factor);
    }
    ScaleWidth(factor: number): void {
      this.$put('width', Number((this as unknown as { Width: number }).Width) * factor);
    }
    SetZOrder(position: string): void {
      const { book, key, path } = this.$place;
      assertKeptWritable(book, key);
      const list = [...(book.state.get<State[]>(key) ?? [])];
      const from = Number(path[0]);
      const to = { BringToFront: list.length - 1, BringForward: from + 1, SendBackward: from - 1, SendToBack: 0 }[
        position
      ];
      if (to === undefined) throw invalidArgument('Shape.setZOrder');
      const [moved] = list.splice(from, 1);
      list.splice(Math.min(Math.max(to, 0), list.length), 0, moved as State);
      book.state.set(key, list);
    }
    Delete(): void {
      const { book, key } = this.$place;
      assertKeptWritable(book, key);
      const { id } = this.$state();
      book.state.set(
        key,
        (book.state.get<State[]>(key) ?? []).filter((one) => one.id !== id),
      );
    }
    GetAsImage(format: string): string {
      if (!['BMP', 'GIF', 'JPEG', 'PNG'].includes(format)) throw invalidArgument('Shape.getAsImage');
      const { image } = this.$state() as { readonly image?: { readonly base64: string; readonly format: string } };
      if (image?.format === format) return image.base64;
      // A browser's canvas writes no others.
      if (format !== 'PNG' && format !== 'JPEG') throw notImplemented(`Shape.getAsImage (${format})`);
      const draw = pictureMaker(this.$place.book, 'Shape.getAsImage');
      return drawn(draw.shape(this.$state(), format), 'Shape.getAsImage');
    }
  };

export const shapeFill: Behaviour = (Base) =>
  class extends Base {
    SetSolidColor(color: string): void {
      this.$put('foregroundColor', color);
      this.$put('type', 'Solid');
    }
    Clear(): void {
      this.$put('type', 'NoFill');
    }
  };

export const textFrame: Behaviour = (Base) =>
  class extends Base {
    get HasText(): boolean {
      const { textRange } = this.$state() as { readonly textRange?: { readonly text?: string } };
      return Boolean(textRange?.text);
    }
    DeleteText(): void {
      putState({ ...this.$place, path: [...this.$place.path, 'textRange', 'text'] }, '');
    }
  };

/** Which shape a connector hangs on, at which of its sites. */
export const line: Behaviour = (Base) =>
  class extends Base {
    private connect(end: string, to: unknown, site: number | undefined): void {
      const shape = to === undefined ? null : (to as Bag).$state();
      if (shape && site !== undefined && !(site in connectionSites(shape))) throw invalidArgument('Line.connectShape');
      const id = shape === null ? null : shape.id;
      this.$put(`${end}ConnectedShapeId`, id);
      this.$put(`${end}ConnectedSite`, id === null ? null : (site ?? 0));
    }
    private other(end: string): Bag | null {
      const { book, key } = this.$place;
      const id = this.$state()[`${end}ConnectedShapeId`];
      const index = (book.state.get<State[]>(key) ?? []).findIndex((one) => one.id === id);
      return index < 0 ? null : bags.make('Shape', { book, key, path: [index] }, null);
    }
    get BeginConnectedShape(): Bag | null {
      return this.other('begin');
    }
    get EndConnectedShape(): Bag | null {
      return this.other('end');
    }
    get IsBeginConnected(): boolean {
      return Boolean(this.$state().beginConnectedShapeId);
    }
    get IsEndConnected(): boolean {
      return Boolean(this.$state().endConnectedShapeId);
    }
    ConnectBeginShape(to: unknown, site: number): void {
      this.connect('begin', to, site);
    }
    ConnectEndShape(to: unknown, site: number): void {
      this.connect('end', to, site);
    }
    DisconnectBeginShape(): void {
      this.connect('begin', undefined, undefined);
    }
    DisconnectEndShape(): void {
      this.connect('end', undefined, undefined);
    }
  };
