import { stores, type Zone } from '@odoo/o-spreadsheet';
import type { State } from '../host/bags/bag';
import type { Book } from '../host/book';
import { shapesKey } from '../host/excel/shapes';
import { paintShape } from './shape-painter';

interface Pane {
  readonly zone: Zone;
  readonly rect: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

/** The part of the library's drawing that is used here. */
interface Drawing {
  readonly ctx: CanvasRenderingContext2D;
  readonly sheetId: string;
  readonly viewports: {
    getAllSheetViewportsZonesAndRect(sheetId: string): readonly Pane[];
    getSheetScrollInfo(sheetId: string): { readonly scrollX: number; readonly scrollY: number };
  };
}

interface Renderer {
  drawLayer(drawing: Drawing, layer: string, time?: number): void;
}

/** The grid library has no shapes: they are painted over the cells of its canvas, pane by pane, and lie under its charts. */
export function paintShapesOnGrid(currentBook: () => Book | null): void {
  const renderer = stores.GridRenderer.prototype as unknown as Renderer;
  const { drawLayer } = renderer;
  const pictures = new Pictures(() =>
    (currentBook()?.grid.model as unknown as { trigger(name: string): void }).trigger('update'),
  );
  renderer.drawLayer = function (this: Renderer, drawing, layer, time) {
    drawLayer.call(this, drawing, layer, time);
    const book = currentBook();
    if (layer === 'Background' && book) paintShapes(book, drawing, pictures);
  };
}

function paintShapes(book: Book, { ctx, sheetId, viewports }: Drawing, pictures: Pictures): void {
  const shapes = book.state.get<State[]>(shapesKey(sheetId)) ?? [];
  if (shapes.length === 0) return;
  const { getters } = book.grid;
  const { xSplit, ySplit } = getters.getPaneDivisions(sheetId);
  const { scrollX, scrollY } = viewports.getSheetScrollInfo(sheetId);
  for (const { zone, rect } of viewports.getAllSheetViewportsZonesAndRect(sheetId)) {
    // Frozen panes begin at the sheet's corner; the others behind them, and are scrolled.
    const x = zone.left < xSplit ? 0 : getters.getColDimensions(sheetId, xSplit).start + scrollX;
    const y = zone.top < ySplit ? 0 : getters.getRowDimensions(sheetId, ySplit).start + scrollY;
    ctx.save();
    ctx.beginPath();
    ctx.rect(rect.x, rect.y, rect.width, rect.height);
    ctx.clip();
    const surface = {
      context: ctx,
      origin: { x: rect.x - x, y: rect.y - y },
      zoom: 1,
      picture: (base64: string, format: string) => pictures.get(base64, format),
    };
    for (const shape of shapes) paintShape(surface, shape);
    ctx.restore();
  }
}

/** Pictures by their text; a new one is drawn as soon as the browser has read it. */
class Pictures {
  private readonly known = new Map<string, HTMLImageElement>();

  constructor(private readonly onRead: () => void) {}

  get(base64: string, format: string): HTMLImageElement | null {
    let picture = this.known.get(base64);
    if (!picture) {
      picture = new Image();
      picture.onload = this.onRead;
      picture.src = `data:image/${format === 'SVG' ? 'svg+xml' : format.toLowerCase()};base64,${base64}`;
      this.known.set(base64, picture);
    }
    return picture.complete && picture.naturalWidth > 0 ? picture : null;
  }
}
