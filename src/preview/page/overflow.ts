import { stores, type Zone } from '@odoo/o-spreadsheet';

interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Box {
  readonly isOverflow?: boolean;
  readonly clipRect?: Rectangle;
}

interface Viewports {
  getAllSheetViewportsZonesAndRect(sheetId: string): readonly { readonly zone: Zone; readonly rect: Rectangle }[];
}

interface Drawing {
  readonly ctx: CanvasRenderingContext2D;
  readonly sheetId: string;
  readonly viewports: Viewports;
}

/** The part of the library's renderer that is changed or called here. */
interface Renderer {
  readonly getters: {
    getPaneDivisions(sheetId: string): { readonly xSplit: number };
    getNumberCols(sheetId: string): number;
  };
  findNextEmptyCol(sheetId: string, base: number, max: number, row: number): number;
  drawLayer(drawing: Drawing, layer: string, time?: number): void;
  getGridBoxes(viewports: Viewports, sheetId: string, zone: Zone): readonly Box[];
  drawTexts(drawing: Drawing, boxes: readonly Box[]): void;
}

/** The grid library cuts long texts at the line of frozen columns; Excel lets them run on, and a title above a frozen column needs it. */
export function letTextsCrossFrozenColumns(): void {
  const renderer = stores.GridRenderer.prototype as unknown as Renderer;
  const { findNextEmptyCol, drawLayer } = renderer;
  renderer.findNextEmptyCol = function (this: Renderer, sheetId, base, max, row) {
    const { xSplit } = this.getters.getPaneDivisions(sheetId);
    const last = max === xSplit - 1 ? this.getters.getNumberCols(sheetId) - 1 : max;
    return findNextEmptyCol.call(this, sheetId, base, last, row);
  };
  renderer.drawLayer = function (this: Renderer, drawing, layer, time) {
    drawLayer.call(this, drawing, layer, time);
    if (layer === 'Background') drawBeyondFrozen(this, drawing);
  };
}

/** What the library left out: the part of each text right of the line, as long as the columns there are not scrolled away. */
function drawBeyondFrozen(renderer: Renderer, drawing: Drawing): void {
  const { ctx, sheetId, viewports } = drawing;
  const { xSplit } = renderer.getters.getPaneDivisions(sheetId);
  const panes = viewports.getAllSheetViewportsZonesAndRect(sheetId);
  if (xSplit === 0 || !panes.some(({ zone }) => zone.left === xSplit)) return;
  for (const { zone, rect } of panes.filter((pane) => pane.zone.right === xSplit - 1)) {
    const edge = rect.x + rect.width;
    const crossing = renderer
      .getGridBoxes(viewports, sheetId, zone)
      .filter(({ isOverflow, clipRect }) => isOverflow && (!clipRect || clipRect.x + clipRect.width > edge));
    if (crossing.length === 0) continue;
    ctx.save();
    ctx.beginPath();
    ctx.rect(edge, rect.y, ctx.canvas.width, rect.height);
    ctx.clip();
    renderer.drawTexts(drawing, crossing);
    ctx.restore();
  }
}
